package dev.hookwarden.audit.entity;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One fact, with its own hash. Inserted; never updated. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id private UUID id;
  private UUID workspace;
  private UUID actor;

  @Column(name = "actor_name")
  private String actorName;

  private String action;
  private String subject;
  private String detail;
  private String hash;

  @Column(name = "written_at")
  private Instant at;

  /** For JPA. */
  protected AuditEntry() {}

  /** Creates the entry and computes its hash. */
  public AuditEntry(
      UUID id, Actor actor, String action, String subject, String detail, Instant at) {
    this.id = id;
    this.workspace = actor.workspace();
    this.actor = actor.id();
    this.actorName = actor.name();
    this.action = action;
    this.subject = subject;
    this.detail = detail;
    this.at = at;
    this.hash = computeHash();
  }

  /** Whether the stored fields still give the stored hash. */
  public boolean isIntact() {
    return hash.equals(computeHash());
  }

  private String computeHash() {
    return Sha256.ofFields(
        id, workspace, actor, actorName, action, subject, detail, at.toEpochMilli());
  }
}
