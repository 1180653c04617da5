package dev.hookwarden.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The place of one entry in the log of its workspace. Inserted by the sealer; never updated. */
@Entity
@Table(name = "audit_leaf")
public class AuditLeaf {
  @Id private UUID entry;
  private UUID workspace;

  @Column(name = "leaf_index")
  private long position;

  private String hash;
  private String chain;

  /** For JPA. */
  protected AuditLeaf() {}

  /**
   * Creates the leaf.
   *
   * @param position its place, from 0
   * @param hash the entry's own hash
   * @param chain the hash that links it to the leaf before
   */
  public AuditLeaf(UUID workspace, long position, UUID entry, String hash, String chain) {
    this.workspace = workspace;
    this.position = position;
    this.entry = entry;
    this.hash = hash;
    this.chain = chain;
  }

  /** The entry's own hash as it was sealed. */
  public String hash() {
    return hash;
  }

  /** Its place, from 0. */
  public long position() {
    return position;
  }
}
