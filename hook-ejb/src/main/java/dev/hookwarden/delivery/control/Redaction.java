package dev.hookwarden.delivery.control;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the other side said, fit to be kept: without what we told it in confidence. */
final class Redaction {
  static final int MAX_CHARS = 500;

  private static final int MIN_SECRET_CHARS = 4;
  private static final String MARK = "[redacted]";

  private Redaction() {}

  /**
   * The beginning of a text in one line, without secrets.
   *
   * @param secrets values of headers and signing secrets
   */
  static String of(String text, Collection<String> secrets) {
    String bare = text;
    for (String secret : longestFirst(secrets)) {
      bare = bare.replace(secret, MARK);
    }
    StringBuilder line = new StringBuilder();
    bare.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .takeWhile(point -> line.length() + Character.charCount(point) <= MAX_CHARS)
        .forEachOrdered(line::appendCodePoint);
    return line.toString().strip();
  }

  /** A value of a header is often a scheme and a secret; some write a slash with an escape. */
  private static List<String> longestFirst(Collection<String> secrets) {
    return secrets.stream()
        .flatMap(secret -> Stream.of(secret, secret.substring(secret.lastIndexOf(' ') + 1)))
        .flatMap(secret -> Stream.of(secret, secret.replace("/", "\\/")))
        .filter(secret -> secret.length() >= MIN_SECRET_CHARS)
        .distinct()
        .sorted((one, other) -> other.length() - one.length())
        .toList();
  }
}
