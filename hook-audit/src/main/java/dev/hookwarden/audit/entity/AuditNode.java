package dev.hookwarden.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The hash of one full subtree of a log. Inserted by the sealer; never updated. */
@Entity
@Table(name = "audit_node")
public class AuditNode {
  @Id private UUID id;
  private UUID workspace;

  @Column(name = "tree_level")
  private int level;

  @Column(name = "node_index")
  private long position;

  private String hash;

  /** For JPA. */
  protected AuditNode() {}

  /**
   * Creates the node.
   *
   * @param level its height: it covers 2 to the power of {@code level} leaves
   * @param position its place among the nodes of its level, from 0
   */
  public AuditNode(UUID id, UUID workspace, int level, long position, String hash) {
    this.id = id;
    this.workspace = workspace;
    this.level = level;
    this.position = position;
    this.hash = hash;
  }
}
