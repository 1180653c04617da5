package dev.hookwarden.scan.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.control.RuleJson;
import java.util.List;
import java.util.Map;

/**
 * A rule as its author writes it.
 *
 * @param meaning what a finding of it means
 * @param family the group it belongs to, such as {@code evasion}
 * @param expressions what it looks for, by language
 * @param samples what shows that it does what it says
 */
public record RuleText(
    Meaning meaning, String family, Map<Language, Expression> expressions, Samples samples) {
  /** Copies. */
  public RuleText {
    expressions = Map.copyOf(expressions);
  }

  /** The rule as JSON, in the form in which {@link Rules#put} takes it. */
  public ObjectNode json() {
    return RuleJson.write(this);
  }

  /**
   * What a finding of a rule means.
   *
   * @param title one line, at most 120 characters
   * @param severity how much it matters
   * @param explanation why it matters, at most 2,000 characters
   * @param advice what to do instead, at most 2,000 characters
   * @param references where to read on: identifiers such as {@code CWE-95} or https addresses
   */
  public record Meaning(
      String title, Severity severity, String explanation, String advice, List<String> references) {
    /** Copies. */
    public Meaning {
      references = List.copyOf(references);
    }
  }

  /**
   * Sources on which a rule is tried before it is used.
   *
   * @param matches one source for each language in which the rule must find something
   * @param passes one source for each language in which it must find nothing
   */
  public record Samples(Map<Language, String> matches, Map<Language, String> passes) {
    /** No samples. */
    public static final Samples NONE = new Samples(Map.of(), Map.of());

    /** Copies. */
    public Samples {
      matches = Map.copyOf(matches);
      passes = Map.copyOf(passes);
    }
  }
}
