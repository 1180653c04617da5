package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which rules to list.
 *
 * @param severity of this severity only; {@code null} for any
 * @param family of this family only; {@code null} for any
 * @param language those that look at this language only; {@code null} for any
 */
public record RuleFilter(
    @Nullable Severity severity, @Nullable String family, @Nullable Language language) {
  /** Any rule. */
  public static final RuleFilter ANY = new RuleFilter(null, null, null);

  /** Whether a rule is wanted. */
  public boolean admits(Rule rule) {
    return (severity == null || severity == rule.severity())
        && (family == null || family.equals(rule.family()))
        && (language == null || rule.languages().contains(language));
  }
}
