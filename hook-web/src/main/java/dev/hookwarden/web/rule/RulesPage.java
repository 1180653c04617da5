package dev.hookwarden.web.rule;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleFilter;
import dev.hookwarden.scan.boundary.Rules;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of the scanner. */
@Named
@RequestScoped
public class RulesPage {
  @Inject private Rules rules;

  private @Nullable Cursor<Rule> page;
  private @Nullable String severity;
  private @Nullable String family;
  private @Nullable String language;
  private @Nullable String after;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
  }

  /** The rules. */
  public Cursor<Rule> getPage() {
    if (page == null) {
      page =
          Cursor.of(
              "/rules.xhtml",
              Map.of(
                  "severity",
                  Addresses.text(severity),
                  "family",
                  getFamily(),
                  "language",
                  Addresses.text(language)),
              after,
              rules.rules(filter(), Addresses.text(after), Cursor.FETCH),
              Rule::id);
    }
    return page;
  }

  private RuleFilter filter() {
    return new RuleFilter(
        Severity.named(Addresses.text(severity)).orElse(null),
        getFamily().isEmpty() ? null : getFamily(),
        Language.named(Addresses.text(language)).orElse(null));
  }

  /** The languages of a rule in words. */
  public String words(Rule rule) {
    return rule.languages().isEmpty()
        ? "all"
        : rule.languages().stream()
            .sorted()
            .map(Language::wireName)
            .collect(Collectors.joining(", "));
  }

  /** All severities. */
  public List<String> getSeverities() {
    return Arrays.stream(Severity.values()).map(Severity::wireName).toList();
  }

  /** All languages. */
  public List<String> getLanguages() {
    return Arrays.stream(Language.values()).map(Language::wireName).toList();
  }

  /** The severity that is looked for. */
  public @Nullable String getSeverity() {
    return severity;
  }

  /** Takes the severity to look for. */
  public void setSeverity(@Nullable String severity) {
    this.severity = severity;
  }

  /** The family that is looked for; empty for all. */
  public String getFamily() {
    return Addresses.text(family);
  }

  /** Takes the family to look for. */
  public void setFamily(@Nullable String family) {
    this.family = family;
  }

  /** The language that is looked for. */
  public @Nullable String getLanguage() {
    return language;
  }

  /** Takes the language to look for. */
  public void setLanguage(@Nullable String language) {
    this.language = language;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
