package dev.hookwarden.ledger.boundary;

import dev.hookwarden.ledger.entity.LedgerEntry;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What others need to know of the ledger to act on it, in the caller's transaction. */
@Stateless
public class LedgerLookup {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /** For the container. */
  public LedgerLookup() {}

  /**
   * The number of the last entry of a record, which may be gone; empty if there is none.
   *
   * @param collection the record's collection
   * @param key the record's key
   */
  public OptionalLong lastOf(UUID workspace, String collection, String key) {
    return numbersOf("max(e.sequence)", workspace, collection, key);
  }

  /**
   * Some entries of a workspace, in no order; those that are archived are left out.
   *
   * @param sequences their numbers, at most some hundreds
   */
  public List<LedgerView> entries(UUID workspace, Collection<Long> sequences) {
    if (sequences.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select e from LedgerEntry e where e.workspace = :workspace"
                + " and e.sequence in :sequences",
            LedgerEntry.class)
        .setParameter("workspace", workspace)
        .setParameter("sequences", sequences)
        .getResultStream()
        .map(LedgerEntry::view)
        .toList();
  }

  /** Until when entries of a workspace were archived; empty if none were. */
  public Optional<Instant> archivedUntil(UUID workspace) {
    return entities
        .createQuery(
            "select a.until from LedgerArchive a where a.workspace = :workspace"
                + " order by a.until desc",
            Instant.class)
        .setParameter("workspace", workspace)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Whether the ledger has all entries of a record, from its first on.
   *
   * @param collection the record's collection
   * @param key the record's key
   */
  public boolean isWhole(UUID workspace, String collection, String key) {
    OptionalLong first = numbersOf("min(e.sequence)", workspace, collection, key);
    return first.isEmpty()
        || entries(workspace, List.of(first.getAsLong())).getFirst().previous() == null;
  }

  private OptionalLong numbersOf(String what, UUID workspace, String collection, String key) {
    Long number =
        entities
            .createQuery(
                "select "
                    + what
                    + " from LedgerEntry e where e.workspace = :workspace"
                    + " and e.collection = :collection and e.key = :key",
                Long.class)
            .setParameter("workspace", workspace)
            .setParameter("collection", collection)
            .setParameter("key", key)
            .getSingleResult();
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
