package dev.hookwarden.audit.entity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one text of a JSON object whose members are strings, by the JSON Canonicalization Scheme (RFC
 * 8785). Without numbers nothing of a value is lost: payloads are members as the text that they
 * are.
 */
public final class CanonicalJson {
  private static final char FIRST_PRINTABLE = ' ';

  private CanonicalJson() {}

  /** The text in UTF-8. Names are sorted by their UTF-16 code units. */
  public static byte[] of(Map<String, String> members) {
    SortedMap<String, String> sorted = new TreeMap<>(members);
    StringBuilder json = new StringBuilder(256).append('{');
    sorted.forEach(
        (name, value) -> {
          if (json.length() > 1) {
            json.append(',');
          }
          string(json, name);
          json.append(':');
          string(json, value);
        });
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void string(StringBuilder json, String value) {
    json.append('"');
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < FIRST_PRINTABLE || c == '"' || c == '\\') {
        json.append(value, from, i);
        escape(json, c);
        from = i + 1;
      }
    }
    json.append(value, from, value.length()).append('"');
  }

  private static void escape(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default ->
          json.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 0xF, 16));
    }
  }
}
