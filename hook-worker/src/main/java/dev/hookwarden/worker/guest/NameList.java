package dev.hookwarden.worker.guest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of names that are data: one per line, then a reason; lines with {@code #} are comments. */
final class NameList {
  private NameList() {}

  /** The names, in the order of the file. */
  static List<String> of(String resource) {
    return List.copyOf(withReasons(resource).keySet());
  }

  /** The names with what is said of each, in the order of the file. */
  static Map<String, String> withReasons(String resource) {
    Map<String, String> found = new LinkedHashMap<>();
    GuestLanguage.resource(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .forEach(parts -> found.put(parts[0], parts.length == 2 ? parts[1] : ""));
    return Collections.unmodifiableMap(found);
  }
}
