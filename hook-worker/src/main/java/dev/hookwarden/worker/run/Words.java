package dev.hookwarden.worker.run;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes text of the language runtimes fit for an author's eyes: it holds no name of a Java class
 * and no path of this machine. What the author wrote or sent is not a secret to the author and
 * stays.
 */
final class Words {
  private static final int MAX_MESSAGE_CHARS = 4_000;
  private static final int MAX_NAME_CHARS = 200;
  private static final String JAVA_TRACE = "Java stack trace:";
  private static final Pattern JAVA_NAME =
      Pattern.compile("\\b(?:com\\.oracle|org\\.graalvm|java|javax|jdk|sun)(?:\\.[\\w$]+){2,}");
  private static final Pattern PATH = Pattern.compile(ownPaths());

  private Words() {}

  /** Cuts Java's words out and the rest to the size of a failure's message. */
  static String fit(String text) {
    return fit(text, part -> false);
  }

  /**
   * Cuts Java's words out and the rest to the size of a failure's message.
   *
   * @param text what a runtime says, perhaps in the author's words
   * @param known whether the author knows a piece of text anyway
   */
  static String fit(String text, Predicate<String> known) {
    int trace = text.indexOf(JAVA_TRACE);
    String own =
        trace < 0 || known.test(JAVA_TRACE) ? text : text.substring(0, trace).stripTrailing();
    String named = hide(JAVA_NAME, "[internal]", cut(own, 2 * MAX_MESSAGE_CHARS), known);
    return cut(wellFormed(hide(PATH, "[path]", named, known)), MAX_MESSAGE_CHARS);
  }

  /** Cuts a class or function name to its size. */
  static String name(String text) {
    return cut(wellFormed(JAVA_NAME.matcher(text).replaceAll("[internal]")), MAX_NAME_CHARS);
  }

  /** Cuts without leaving half a character. */
  static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }

  /** Replaces lone surrogates, which can't be written as UTF-8. */
  static String wellFormed(String text) {
    StringBuilder fixed = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(fixed::appendCodePoint);
    return fixed.toString();
  }

  private static String hide(Pattern what, String by, String text, Predicate<String> known) {
    return what.matcher(text).replaceAll(found -> known.test(found.group()) ? literal(found) : by);
  }

  private static String literal(MatchResult found) {
    return Matcher.quoteReplacement(found.group());
  }

  /** Where this process has files: a path that an engine gives away begins with one of these. */
  private static String ownPaths() {
    Stream<String> roots =
        Stream.concat(
            Stream.of("/opt/hookwarden", "/proc", "/graalpy_vfs"),
            Stream.of("java.home", "user.home", "user.dir", "polyglot.engine.resourcePath")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> path.length() > 1));
    List<String> quoted = roots.distinct().map(Pattern::quote).toList();
    return "(?<![\\w/])(?:"
        + quoted.stream().collect(Collectors.joining("|"))
        + ")(?:/[\\w.@+-]+)*/?";
  }
}
