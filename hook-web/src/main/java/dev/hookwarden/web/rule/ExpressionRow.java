package dev.hookwarden.web.rule;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.Expression;
import dev.hookwarden.scan.boundary.RuleText;
import java.util.List;
import java.util.TreeMap;

/**
 * What a rule looks for in one language.
 *
 * @param language the language
 * @param kind how the text is read
 * @param text the expression
 * @param matches a source in which it finds something
 * @param passes a source in which it finds nothing
 */
public record ExpressionRow(
    String language, String kind, String text, String matches, String passes) {
  /** The rows of a rule, by language. */
  static List<ExpressionRow> of(RuleText text) {
    return new TreeMap<>(text.expressions())
        .entrySet().stream()
            .map(each -> of(text.samples(), each.getKey(), each.getValue()))
            .toList();
  }

  private static ExpressionRow of(
      RuleText.Samples samples, Language language, Expression expression) {
    return new ExpressionRow(
        language.wireName(),
        expression.kind().wireName(),
        expression.text(),
        samples.matches().getOrDefault(language, ""),
        samples.passes().getOrDefault(language, ""));
  }
}
