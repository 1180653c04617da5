package dev.hookwarden.scan.entity;

import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** A workspace's own rule. */
@Entity
@Table(name = "scan_rule")
public class StoredRule {
  @Id private UUID id;
  private UUID workspace;
  private String name;

  /** JSON: what a rule says changes as a whole. */
  private String content;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredRule() {}

  /** Creates a rule that says nothing yet; what it says follows by {@link #change}. */
  public StoredRule(UUID id, UUID workspace, String name) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
  }

  /**
   * Sets what it says.
   *
   * @param json the text as JSON
   */
  public void change(String json, String by, Instant at) {
    content = json;
    changedBy = by;
    changedAt = at;
  }

  /** Changes with each change. */
  public long revision() {
    return lockVersion;
  }

  /** Who changed it last. */
  public String changedBy() {
    return changedBy;
  }

  /**
   * The rule as others see it.
   *
   * @param reader reads what it says from JSON
   */
  public Rule rule(Function<String, RuleText> reader) {
    return new Rule(
        name, reader.apply(content), lockVersion, new Rule.Change(changedBy, changedAt));
  }
}
