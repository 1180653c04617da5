package dev.hookwarden.delivery.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The rule for what may follow an address that somebody else has chosen: it stays below it, however
 * the other side reads it. Characters are those of RFC 3986; what is percent-encoded must not turn
 * into a separator or a dot segment, not even after a second decoding, in a longer form of UTF-8,
 * or by Unicode's compatibility forms.
 */
final class UrlPaths {
  static final int MAX_CHARS = 2_000;

  private static final String OF_SEGMENTS = "._~!$&'()*+,;=:@-";
  private static final String OF_QUERIES = OF_SEGMENTS + "/?";
  private static final List<String> SEPARATORS = List.of("/", "\\", "%", "#", "?");

  private UrlPaths() {}

  /**
   * Whether a text can follow an address.
   *
   * @param text a path that begins with a slash, a query, or both; may be empty
   */
  static boolean staysBelow(String text) {
    if (text.length() > MAX_CHARS) {
      return false;
    }
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    return isPath(path) && (query < 0 || isWritten(text.substring(query + 1), OF_QUERIES));
  }

  /** Whether a text is a path without a query: empty, or beginning with a slash. */
  static boolean isPath(String path) {
    if (path.isEmpty()) {
      return true;
    }
    if (!path.startsWith("/")) {
      return false;
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean isLast = i == segments.length - 1;
      if ((segments[i].isEmpty() && !isLast) || !isHarmless(segments[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(String segment) {
    if (!isWritten(segment, OF_SEGMENTS)) {
      return false;
    }
    return decode(segment)
        .map(decoded -> Normalizer.normalize(decoded, Normalizer.Form.NFKC))
        .filter(read -> SEPARATORS.stream().noneMatch(read::contains))
        .filter(read -> read.chars().noneMatch(Character::isISOControl))
        .filter(read -> !isDots(read))
        .isPresent();
  }

  /** Whether a text consists of letters, digits, some other characters, and %-encoded bytes. */
  private static boolean isWritten(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()
            || !HexFormat.isHexDigit(text.charAt(i + 1))
            || !HexFormat.isHexDigit(text.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!isAlphanumeric(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Parameters of a segment, after a semicolon, are cut off by some servers. */
  private static boolean isDots(String segment) {
    int parameters = segment.indexOf(';');
    String bare = (parameters < 0 ? segment : segment.substring(0, parameters)).strip();
    return !bare.isEmpty() && bare.chars().allMatch(c -> c == '.');
  }

  /** What a segment says; empty if that is not strict UTF-8. */
  private static Optional<String> decode(String segment) {
    ByteBuffer bytes = ByteBuffer.allocate(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(segment, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
