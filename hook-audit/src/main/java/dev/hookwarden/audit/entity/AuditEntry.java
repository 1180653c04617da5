package dev.hookwarden.audit.entity;

import dev.hookwarden.audit.boundary.AuditEntryView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private @Nullable String address;
  private @Nullable String request;
  private @Nullable UUID run;

  @Column(name = "hash_version")
  private int hashVersion;

  private String hash;

  @Column(name = "written_at")
  private Instant at;

  /** For JPA. */
  protected AuditEntry() {}

  /** Creates the row of an entry. */
  public AuditEntry(AuditEntryView view) {
    this.id = view.id();
    this.workspace = view.workspace();
    this.at = view.at();
    this.actor = view.actor();
    this.actorName = view.actorName();
    this.action = view.action();
    this.subject = view.subject();
    this.detail = view.detail();
    this.address = view.address();
    this.request = view.request();
    this.run = view.run();
    this.hashVersion = view.hashVersion();
    this.hash = view.hash();
  }

  /** The entry as others see it. */
  public AuditEntryView view() {
    return new AuditEntryView(
        id,
        workspace,
        at,
        actor,
        actorName,
        action,
        subject,
        detail,
        address,
        request,
        run,
        hashVersion,
        hash);
  }
}
