package dev.hookwarden.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of rights, from the file {@code rights.table}.
 *
 * @param permissions the roles that have each permission
 * @param verbs what each boundary verb needs, such as {@code access.ApiKeys.list}
 * @param calls what each call of the REST interface needs, such as {@code GET /v1/me}
 */
public record Rights(
    Map<Permission, Set<Role>> permissions, Map<String, Need> verbs, Map<String, Need> calls) {
  private static final Pattern LINE =
      Pattern.compile("(permission|verb|call) (.+?) = ([^;]+)(?:; (.+))?");

  /**
   * What somebody needs.
   *
   * @param right a permission's name, {@code anybody}, {@code open} or {@code inside}
   * @param reason why an inside verb checks nothing; empty for others
   */
  public record Need(String right, String reason) {
    /** Whether it takes a permission. */
    public boolean isPermission() {
      return right.contains(":");
    }

    /** The permission. */
    public Permission permission() {
      return Rights.permission(right);
    }

    /** Whether a role suffices. */
    public boolean isMetBy(Role role) {
      return !isPermission() || role.permissions().contains(permission());
    }
  }

  /** Reads the table. */
  public static Rights read() {
    Map<Permission, Set<Role>> permissions = new EnumMap<>(Permission.class);
    Map<String, Need> verbs = new LinkedHashMap<>();
    Map<String, Need> calls = new LinkedHashMap<>();
    for (String line : text().split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalStateException("not a line of the table: " + line);
      }
      String name = parts.group(2);
      Need need = new Need(parts.group(3).strip(), parts.group(4) == null ? "" : parts.group(4));
      Object before =
          switch (parts.group(1)) {
            case "permission" -> permissions.put(permission(name), roles(need.right()));
            case "verb" -> verbs.put(name, need);
            default -> calls.put(name, need);
          };
      if (before != null) {
        throw new IllegalStateException("twice in the table: " + name);
      }
    }
    return new Rights(
        permissions, Collections.unmodifiableMap(verbs), Collections.unmodifiableMap(calls));
  }

  private static Set<Role> roles(String names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(" ")) {
      roles.add(Role.named(name).orElseThrow());
    }
    return roles;
  }

  private static Permission permission(String name) {
    return Arrays.stream(Permission.values())
        .filter(known -> known.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no permission: " + name));
  }

  private static String text() {
    try (InputStream file = Rights.class.getResourceAsStream("rights.table")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
