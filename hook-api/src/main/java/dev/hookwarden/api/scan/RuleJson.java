package dev.hookwarden.api.scan;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the scanner.
 *
 * @param id its name
 * @param title one line
 * @param severity how much a finding of it matters
 * @param family the group it belongs to
 * @param languages whose sources it looks at
 * @param explanation why it matters
 * @param advice what to do instead
 * @param references where to read on
 * @param expressions what it looks for, by language
 * @param samples what shows that it does what it says
 * @param own whether it is the workspace's own
 * @param revision changes with each change
 * @param changedBy who changed it last
 * @param changedAt when
 */
@Schema(name = "Rule", description = "A rule of the scanner.")
public record RuleJson(
    @Schema(examples = "constructor-chain") String id,
    String title,
    @Schema(enumeration = {"info", "low", "medium", "high", "critical"}) String severity,
    @Schema(examples = "introspection") String family,
    List<String> languages,
    String explanation,
    String advice,
    @Schema(examples = "[\"CWE-95\"]") List<String> references,
    @Schema(description = "What it looks for, by language.")
        Map<String, ExpressionJson> expressions,
    SamplesJson samples,
    @Schema(description = "Whether the workspace added it.") boolean own,
    @Schema(description = "The ETag; 0 for a built-in rule.") long revision,
    @Schema(nullable = true) @Nullable String changedBy,
    @Schema(nullable = true) @Nullable Instant changedAt) {
  /**
   * What a rule looks for in one language.
   *
   * @param kind how the text is read
   * @param text the expression
   */
  @Schema(name = "RuleExpression", description = "What a rule looks for in one language.")
  public record ExpressionJson(
      @Schema(enumeration = {"query", "pattern", "manifest"}) String kind, String text) {}

  /**
   * Sources on which the rule is tried.
   *
   * @param matches those in which it must find something
   * @param passes those in which it must find nothing
   */
  @Schema(name = "RuleSamples", description = "Sources on which the rule is tried, by language.")
  public record SamplesJson(Map<String, String> matches, Map<String, String> passes) {}

  /** Shows a rule. */
  public static RuleJson from(Rule rule) {
    Rule.Change change = rule.change();
    return new RuleJson(
        rule.id(),
        rule.title(),
        rule.severity().wireName(),
        rule.family(),
        rule.languages().stream().sorted().map(Language::wireName).toList(),
        rule.explanation(),
        rule.advice(),
        rule.references(),
        named(
            rule.text().expressions(),
            each -> new ExpressionJson(each.kind().wireName(), each.text())),
        new SamplesJson(
            named(rule.text().samples().matches(), Function.identity()),
            named(rule.text().samples().passes(), Function.identity())),
        rule.own(),
        rule.revision(),
        change == null ? null : change.by(),
        change == null ? null : change.at());
  }

  private static <V, T> Map<String, T> named(Map<Language, V> values, Function<V, T> shape) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> each.getKey().wireName(),
                each -> shape.apply(each.getValue()),
                (first, second) -> first,
                TreeMap::new));
  }
}
