package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.entity.AuditCheckpoint;
import dev.hookwarden.audit.entity.AuditLeaf;
import dev.hookwarden.audit.entity.AuditNode;
import dev.hookwarden.platform.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Links entries to the log of their workspace, in the caller's transaction: each gets its place,
 * and the tree with all of them a signed checkpoint. The cost grows with the logarithm of the log.
 */
@Dependent
public class Sealer {
  /** The most entries that one transaction seals. */
  static final int BATCH = 1_000;

  private static final HexFormat HEX = HexFormat.of();

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final SealedLog log;
  private final Notes notes;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Sealer(SealedLog log, Notes notes, Clock clock, Ids ids) {
    this.log = log;
    this.notes = notes;
    this.clock = clock;
    this.ids = ids;
  }

  /** Workspaces with entries to be sealed. */
  List<UUID> waiting(int limit) {
    return entities
        .createQuery("select distinct p.workspace from PendingEntry p", UUID.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Seals the next entries of a workspace, in the order of their ids.
   *
   * @return how many
   * @throws IllegalStateException if what is sealed does not fit its last checkpoint
   */
  int seal(UUID workspace) {
    List<Object[]> entries = pending(workspace);
    if (entries.isEmpty()) {
      return 0;
    }
    long size = log.latest(workspace).map(CheckpointView::size).orElse(0L);
    Frontier frontier = Frontier.at(size, log.tree(workspace));
    requireSound(workspace, frontier);
    byte[] chain = log.chainBefore(workspace, size);
    for (Object[] entry : entries) {
      String hash = (String) entry[1];
      byte[] leaf = Merkle.leaf(HEX.parseHex(hash));
      chain = Merkle.link(chain, leaf);
      entities.persist(
          new AuditLeaf(workspace, frontier.size(), (UUID) entry[0], hash, HEX.formatHex(chain)));
      frontier.add(
          leaf,
          (level, position, node) ->
              entities.persist(
                  new AuditNode(ids.next(), workspace, level, position, HEX.formatHex(node))));
    }
    sign(workspace, frontier);
    forget(entries.stream().map(entry -> (UUID) entry[0]).toList());
    return entries.size();
  }

  /**
   * Their ids and own hashes. In two steps, or a long list of what waits is sorted for each batch.
   * An entry that is gone before it was sealed keeps its mark, and is found by a verification.
   */
  private List<Object[]> pending(UUID workspace) {
    List<UUID> marked =
        entities
            .createQuery(
                "select p.entry from PendingEntry p where p.workspace = :workspace"
                    + " order by p.workspace, p.entry",
                UUID.class)
            .setParameter("workspace", workspace)
            .setMaxResults(BATCH)
            .getResultList();
    return marked.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e.id, e.hash from AuditEntry e where e.id in :marked"
                    + " and e.workspace = :workspace order by e.id",
                Object[].class)
            .setParameter("marked", marked)
            .setParameter("workspace", workspace)
            .getResultList();
  }

  private void requireSound(UUID workspace, Frontier frontier) {
    log.latest(workspace)
        .filter(last -> !last.root().equals(HEX.formatHex(frontier.root())))
        .ifPresent(
            last -> {
              throw new IllegalStateException(
                  "the log of workspace %s is not what was signed at %d entries"
                      .formatted(workspace, last.size()));
            });
  }

  private void sign(UUID workspace, Frontier frontier) {
    byte[] root = frontier.root();
    String note = notes.sign(workspace, frontier.size(), root);
    entities.persist(
        new AuditCheckpoint(
            ids.next(),
            workspace,
            new CheckpointView(frontier.size(), HEX.formatHex(root), note, clock.instant())));
  }

  private void forget(List<UUID> sealed) {
    entities
        .createQuery("delete from PendingEntry p where p.entry in :sealed")
        .setParameter("sealed", sealed)
        .executeUpdate();
  }
}
