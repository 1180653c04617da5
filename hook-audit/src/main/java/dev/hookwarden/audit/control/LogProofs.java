package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.InclusionView;
import dev.hookwarden.audit.boundary.LogState;
import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.audit.entity.AuditLeaf;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proofs about the log of a workspace. */
@Dependent
public class LogProofs {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final SealedLog log;
  private final Notes notes;

  /** Creates the bean. */
  @Inject
  public LogProofs(SealedLog log, Notes notes) {
    this.log = log;
    this.notes = notes;
  }

  /** How far it is sealed. */
  public LogState state(UUID workspace) {
    long waiting =
        entities
            .createQuery(
                "select count(p) from PendingEntry p where p.workspace = :workspace", Long.class)
            .setParameter("workspace", workspace)
            .getSingleResult();
    return new LogState(notes.verifierKey(workspace), log.latest(workspace).orElse(null), waiting);
  }

  /**
   * That an entry is part of it; empty if it has still to be sealed.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if there is no such entry
   */
  public Optional<InclusionView> inclusion(UUID workspace, UUID entry) {
    Optional.ofNullable(entities.find(AuditEntry.class, entry))
        .filter(found -> found.view().workspace().equals(workspace))
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no such audit entry"));
    AuditLeaf leaf = entities.find(AuditLeaf.class, entry);
    CheckpointView checkpoint = log.latest(workspace).orElse(null);
    if (leaf == null || checkpoint == null || leaf.position() >= checkpoint.size()) {
      return Optional.empty();
    }
    List<String> path = hex(log.tree(workspace).inclusion(leaf.position(), checkpoint.size()));
    return Optional.of(new InclusionView(entry, leaf.position(), leaf.hash(), path, checkpoint));
  }

  /** That one size of it is the beginning of another. */
  public List<String> consistency(UUID workspace, long from, long to) {
    long size = log.sizeOf(workspace);
    if (from < 1 || from > to || to > size) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "from, to: 1 to the size of the log, %d, in this order".formatted(size));
    }
    return hex(log.tree(workspace).consistency(from, to));
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HexFormat.of()::formatHex).toList();
  }
}
