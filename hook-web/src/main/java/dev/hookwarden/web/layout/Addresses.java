package dev.hookwarden.web.layout;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What addresses of pages carry, as the boundaries want it. */
public final class Addresses {
  /** Above every id that is given out: where lists that begin with the newest start. */
  private static final UUID LAST_ID = new UUID(0x7FFF_FFFF_FFFF_FFFFL, -1L);

  private Addresses() {}

  /**
   * An id.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is none
   */
  public static UUID id(@Nullable String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is nothing of this id");
    }
  }

  /** The id below which a page begins, newest first. */
  public static UUID before(@Nullable String after) {
    return after == null || after.isEmpty() ? LAST_ID : id(after);
  }

  /** The id above which a page begins, oldest first. */
  public static UUID above(@Nullable String after) {
    return after == null || after.isEmpty() ? new UUID(0, 0) : id(after);
  }

  /**
   * A number.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is none
   */
  public static int number(@Nullable String text) {
    try {
      return Integer.parseInt(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is nothing of this number");
    }
  }

  /**
   * A large number.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is none
   */
  public static long largeNumber(@Nullable String text) {
    try {
      return Long.parseLong(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is nothing of this number");
    }
  }

  /** The text, or nothing in place of {@code null}. */
  public static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The address of a page with parameters; those without a value are left out. */
  public static String of(String path, Map<String, String> parameters) {
    StringBuilder link = new StringBuilder(path);
    parameters.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            link.append(link.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return link.toString();
  }
}
