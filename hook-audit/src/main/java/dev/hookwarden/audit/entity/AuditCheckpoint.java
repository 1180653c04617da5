package dev.hookwarden.audit.entity;

import dev.hookwarden.audit.boundary.CheckpointView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the server signed about the log of a workspace at one size. Never updated. */
@Entity
@Table(name = "audit_checkpoint")
public class AuditCheckpoint {
  @Id private UUID id;
  private UUID workspace;

  @Column(name = "tree_size")
  private long size;

  private String root;
  private String note;

  @Column(name = "sealed_at")
  private Instant at;

  /** For JPA. */
  protected AuditCheckpoint() {}

  /** Creates the checkpoint. */
  public AuditCheckpoint(UUID id, UUID workspace, CheckpointView view) {
    this.id = id;
    this.workspace = workspace;
    this.size = view.size();
    this.root = view.root();
    this.note = view.note();
    this.at = view.sealedAt();
  }

  /** The checkpoint as others see it. */
  public CheckpointView view() {
    return new CheckpointView(size, root, note, at);
  }
}
