package dev.hookwarden.worker.scan;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads literals as their languages do. */
final class Literals {
  private static final Map<Character, String> SIMPLE =
      Map.of('n', "\n", 't', "\t", 'r', "\r", 'b', "\b", 'f', "\f", 'v', "\u000B", '0', "\0");

  private final Syntax syntax;
  private final Values values;

  Literals(Syntax syntax, Values values) {
    this.syntax = syntax;
    this.values = values;
  }

  /** The text of a string; empty if something in it is not known. */
  Optional<String> of(int node, int depth) {
    boolean raw = isRaw(node);
    StringBuilder text = new StringBuilder();
    int at = contentStart(node);
    int end = contentEnd(node);
    for (int each = node + 1; each <= syntax.last(node); each = syntax.last(each) + 1) {
      if (syntax.is(each, "string_content")) {
        continue;
      }
      if (syntax.is(each, "template_substitution", "interpolation")) {
        Optional<String> value = values.of(syntax.firstNamed(each), depth);
        if (value.isEmpty()) {
          return value;
        }
        text.append(decode(at, syntax.start(each), raw)).append(value.get());
        at = syntax.end(each);
      }
    }
    return Optional.of(text.append(decode(at, end, raw)).toString());
  }

  private boolean isRaw(int node) {
    int begin = syntax.firstNamed(node);
    return syntax.is(begin, "string_start")
        && syntax.text(begin).toLowerCase(Locale.ROOT).indexOf('r') >= 0;
  }

  private int contentStart(int node) {
    int begin = syntax.firstNamed(node);
    return syntax.is(begin, "string_start") ? syntax.end(begin) : syntax.start(node) + 1;
  }

  private int contentEnd(int node) {
    int behind = syntax.last(node);
    return syntax.is(behind, "string_end") ? syntax.start(behind) : syntax.end(node) - 1;
  }

  private String decode(int from, int to, boolean raw) {
    String text = from < to ? syntax.source().substring(from, to) : "";
    if (raw || text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        decoded.append(c);
        at++;
      } else {
        at = escape(text, at + 1, decoded);
      }
    }
    return decoded.toString();
  }

  /** Reads one escape, which begins behind its backslash; answers where it ends. */
  private static int escape(String text, int at, StringBuilder decoded) {
    char kind = text.charAt(at);
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (kind == 'u' && text.startsWith("{", at + 1) && text.indexOf('}', at) > 0) {
      int end = text.indexOf('}', at);
      append(text.substring(at + 2, end), decoded);
      return end + 1;
    }
    if (digits > 0 && at + digits < text.length()) {
      append(text.substring(at + 1, at + 1 + digits), decoded);
      return at + 1 + digits;
    }
    if (kind == '\n') {
      return at + 1;
    }
    decoded.append(SIMPLE.getOrDefault(kind, String.valueOf(kind)));
    return at + 1;
  }

  private static void append(String digits, StringBuilder decoded) {
    if (digits.matches("[0-9a-fA-F]{1,8}")) {
      long point = Long.parseLong(digits, 16);
      decoded.append(
          point <= Character.MAX_CODE_POINT ? Character.toString((int) point) : "\uFFFD");
    }
  }

  /** The value of a number's literal; empty if it is none that we read. */
  static Optional<Double> number(String literal) {
    String text = literal.replace("_", "").toLowerCase(Locale.ROOT).replaceFirst("[nlj]$", "");
    try {
      return Optional.of(
          switch (text.length() > 2 ? text.substring(0, 2) : "") {
            case "0x" -> hex(text.substring(2));
            case "0b" -> (double) Long.parseLong(text.substring(2), 2);
            case "0o" -> (double) Long.parseLong(text.substring(2), 8);
            default -> Double.parseDouble(text);
          });
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double hex(String digits) {
    return new BigInteger(digits, 16).doubleValue();
  }
}
