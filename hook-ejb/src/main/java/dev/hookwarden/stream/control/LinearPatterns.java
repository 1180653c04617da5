package dev.hookwarden.stream.control;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/**
 * The regular expressions of one schema, matched by RE2: in a time that is linear in the text, and
 * no longer than the check may take. Look-around and back-references, which need more, are refused.
 */
final class LinearPatterns implements RegularExpressionFactory {
  /** The most characters of a regular expression. */
  static final int MAX_CHARS = 1_000;

  /** The most instructions of all regular expressions of a schema. */
  static final long MAX_COST = 20_000;

  private long cost;

  @Override
  public RegularExpression getRegularExpression(String text) {
    if (text.length() > MAX_CHARS) {
      throw new RefusedSchemaException(
          "a regular expression has at most %,d characters".formatted(MAX_CHARS));
    }
    String translated = translated(text);
    cost += PatternCost.of(translated);
    if (cost > MAX_COST) {
      throw new RefusedSchemaException("its regular expressions repeat too much");
    }
    Pattern pattern = compiled(text, translated);
    return value -> pattern.matcher(new MeteredText(value, Effort.PRESENT.get())).find();
  }

  private static Pattern compiled(String text, String translated) {
    try {
      return Pattern.compile(translated);
    } catch (PatternSyntaxException e) {
      throw new RefusedSchemaException(
          "the regular expression %s is not one of RE2: %s"
              .formatted(shortened(text), e.getDescription()));
    }
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  /**
   * What ECMA 262 writes {@code \\u12ab} is {@code \\x{12ab}} in RE2; its quoting is not ECMA's.
   */
  private static String translated(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      if (escaped == 'Q' || escaped == 'E') {
        throw new RefusedSchemaException("a regular expression quotes by \\Q");
      }
      if (escaped == 'u' && text.regionMatches(i, "u{", 0, 2)) {
        out.append("\\x");
      } else if (escaped == 'u' && i + 4 < text.length()) {
        out.append("\\x{").append(text, i + 1, i + 5).append('}');
        i += 4;
      } else {
        out.append(c).append(escaped);
      }
    }
    return out.toString();
  }

  /** A text that notices when it is read for too long. */
  private record MeteredText(String text, Effort effort) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      effort.read();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new MeteredText(text.substring(start, end), effort);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
