package dev.hookwarden.audit.entity;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.boundary.Payload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a workspace keeps of payloads, once somebody has decided. */
@Entity
@Table(name = "audit_policy")
public class StoredPolicy {
  /** No path has one. */
  private static final String SEPARATOR = "\n";

  @Id private UUID workspace;

  @Enumerated(EnumType.STRING)
  private Payload payload;

  private String redact;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredPolicy() {}

  /** Creates the row of a workspace; its values follow by {@link #change}. */
  public StoredPolicy(UUID workspace) {
    this.workspace = workspace;
  }

  /** Sets everything. */
  public void change(Payload payload, List<String> redact, String by, Instant at) {
    this.payload = payload;
    this.redact = String.join(SEPARATOR, redact);
    this.changedBy = by;
    this.changedAt = at;
  }

  /** The policy as others see it. */
  public AuditPolicyView view() {
    List<String> paths = redact.isEmpty() ? List.of() : List.of(redact.split(SEPARATOR, -1));
    return new AuditPolicyView(
        payload, paths, lockVersion, new AuditPolicyView.Change(changedBy, changedAt));
  }
}
