package dev.hookwarden.scan.control;

import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.scan.boundary.Expression;
import dev.hookwarden.scan.boundary.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rules that hold for a workspace at a moment. Immutable. */
public final class RuleSet {
  private final Map<String, Rule> rules;
  private final String version;

  private RuleSet(Map<String, Rule> rules) {
    this.rules = rules;
    this.version =
        Sha256.ofFields(
            rules.values().stream()
                .map(rule -> rule.id() + " " + Json.write(RuleJson.write(rule.text())))
                .toArray());
  }

  /** The set of these rules. */
  public static RuleSet of(Collection<Rule> rules) {
    Map<String, Rule> byId = new TreeMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return new RuleSet(byId);
  }

  /** The SHA-256 of everything that the rules say. */
  public String version() {
    return version;
  }

  /** The rules by their ids. */
  public List<Rule> all() {
    return List.copyOf(rules.values());
  }

  /** One rule. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** What the analyst has to look for in a language. */
  public List<ScanRule> forLanguage(Language language) {
    return rules.values().stream()
        .filter(rule -> rule.languages().contains(language))
        .map(rule -> scanRule(rule.id(), rule.text().expressions().get(language)))
        .toList();
  }

  static ScanRule scanRule(String id, Expression expression) {
    return new ScanRule(id, expression.kind(), expression.text());
  }
}
