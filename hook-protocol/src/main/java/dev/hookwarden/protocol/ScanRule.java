package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the analyst has to look for; what it means, and how much it matters, only the host knows.
 *
 * @param id the rule's id, echoed in its matches
 * @param kind what the expression is
 * @param expression at most {@link #MAX_EXPRESSION_CHARS} characters
 */
public record ScanRule(String id, Kind kind, String expression) {
  /** The most characters of an expression. */
  public static final int MAX_EXPRESSION_CHARS = 16 * 1024;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** What an expression is. */
  public enum Kind {
    /** A tree-sitter query with predicates; the capture {@code @match} is where it points at. */
    @JsonProperty("query")
    QUERY("query"),
    /** A regular expression over the text. */
    @JsonProperty("pattern")
    PATTERN("pattern"),
    /** The name of a check of what is asked for against what is used. */
    @JsonProperty("manifest")
    MANIFEST("manifest");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The lower-case name that rules, the API and the protocol use. */
    public String wireName() {
      return wireName;
    }
  }

  /** Validates. */
  public ScanRule {
    Objects.requireNonNull(kind, "kind");
    requireId(id);
    if (expression.isBlank() || expression.length() > MAX_EXPRESSION_CHARS) {
      throw new IllegalArgumentException("not the expression of a rule");
    }
  }

  /** Whether a text can be the id of a rule. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static void requireId(String id) {
    if (id == null || !isId(id)) {
      throw new IllegalArgumentException("not the id of a rule");
    }
  }
}
