package dev.hookwarden.audit.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That an entry has still to be sealed. Written with the entry, removed with its sealing. */
@Entity
@Table(name = "audit_pending")
public class PendingEntry {
  @Id private UUID entry;
  private UUID workspace;

  /** For JPA. */
  protected PendingEntry() {}

  /** Creates the mark. */
  public PendingEntry(UUID entry, UUID workspace) {
    this.entry = entry;
    this.workspace = workspace;
  }
}
