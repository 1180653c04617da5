package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.entity.AuditCheckpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is sealed of the logs of workspaces. */
@Dependent
public class SealedLog {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /** For CDI. */
  public SealedLog() {}

  /**
   * The tree of a workspace.
   *
   * <p>Reading from it throws {@link IllegalStateException} if a hash is missing.
   */
  Tree tree(UUID workspace) {
    return new Tree((level, from, count) -> hashes(workspace, level, from, count));
  }

  /** The last checkpoint of a workspace. */
  public Optional<CheckpointView> latest(UUID workspace) {
    return entities
        .createQuery(
            "select c from AuditCheckpoint c where c.workspace = :workspace"
                + " order by c.workspace, c.size desc",
            AuditCheckpoint.class)
        .setParameter("workspace", workspace)
        .setMaxResults(1)
        .getResultStream()
        .map(AuditCheckpoint::view)
        .findFirst();
  }

  /** How many entries of a workspace are sealed. */
  public long sizeOf(UUID workspace) {
    return latest(workspace).map(CheckpointView::size).orElse(0L);
  }

  /** Checkpoints of sizes above one, the smallest first. */
  List<CheckpointView> checkpointsAbove(UUID workspace, long size, int limit) {
    return entities
        .createQuery(
            "select c from AuditCheckpoint c where c.workspace = :workspace and c.size > :size"
                + " order by c.size",
            AuditCheckpoint.class)
        .setParameter("workspace", workspace)
        .setParameter("size", size)
        .setMaxResults(limit)
        .getResultStream()
        .map(AuditCheckpoint::view)
        .toList();
  }

  /** The link of one leaf, from which the chain goes on. */
  byte[] chainBefore(UUID workspace, long position) {
    if (position == 0) {
      return Merkle.chainStart();
    }
    return entities
        .createQuery(
            "select l.chain from AuditLeaf l where l.workspace = :workspace"
                + " and l.position = :position",
            String.class)
        .setParameter("workspace", workspace)
        .setParameter("position", position - 1)
        .getResultStream()
        .findFirst()
        .map(HexFormat.of()::parseHex)
        .orElseThrow(() -> new IllegalStateException("leaf %d is gone".formatted(position - 1)));
  }

  private List<byte[]> hashes(UUID workspace, int level, long from, int count) {
    String what =
        level == 0
            ? "from AuditLeaf n where n.workspace = :workspace"
            : "from AuditNode n where n.workspace = :workspace and n.level = " + level;
    List<String> found =
        entities
            .createQuery(
                "select n.hash "
                    + what
                    + " and n.position >= :first and n.position < :end order by n.position",
                String.class)
            .setParameter("workspace", workspace)
            .setParameter("first", from)
            .setParameter("end", from + count)
            .getResultList();
    if (found.size() != count) {
      throw new IllegalStateException(
          "of %d hashes of level %d from %d on, %d are there"
              .formatted(count, level, from, found.size()));
    }
    return found.stream()
        .map(HexFormat.of()::parseHex)
        .map(hash -> level == 0 ? Merkle.leaf(hash) : hash)
        .toList();
  }
}
