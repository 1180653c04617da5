package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the scanner.
 *
 * @param id its name, {@code [a-z][a-z0-9-]{0,62}}; those of a workspace begin with {@code own-}
 * @param text what it says
 * @param revision changes with each change; 0 for a built-in rule, which never changes
 * @param change who changed it last; {@code null} for a built-in rule
 */
public record Rule(String id, RuleText text, long revision, @Nullable Change change) {
  /** What the ids of a workspace's own rules begin with. */
  public static final String OWN_PREFIX = "own-";

  /**
   * A change of a rule.
   *
   * @param by who made it
   * @param at when
   */
  public record Change(String by, Instant at) {}

  /** A built-in rule. */
  public static Rule builtIn(String id, RuleText text) {
    return new Rule(id, text, 0, null);
  }

  /** One line. */
  public String title() {
    return text.meaning().title();
  }

  /** How much a finding of it matters. */
  public Severity severity() {
    return text.meaning().severity();
  }

  /** The group it belongs to. */
  public String family() {
    return text.family();
  }

  /** The languages whose sources it looks at; empty for one that the scanner itself reports by. */
  public Set<Language> languages() {
    return text.expressions().keySet();
  }

  /** Why it matters. */
  public String explanation() {
    return text.meaning().explanation();
  }

  /** What to do instead. */
  public String advice() {
    return text.meaning().advice();
  }

  /** Where to read on. */
  public List<String> references() {
    return text.meaning().references();
  }

  /** Whether it is the workspace's own. */
  public boolean own() {
    return id.startsWith(OWN_PREFIX);
  }
}
