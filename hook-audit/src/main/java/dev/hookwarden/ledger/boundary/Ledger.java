package dev.hookwarden.ledger.boundary;

import dev.hookwarden.ledger.entity.LedgerEntry;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of every change of data. No ledger row, no change. */
@Stateless
public class Ledger {
  private static final String CHARS =
      "coalesce(length(e.before), 0) + coalesce(length(e.after), 0)";

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private Clock clock;
  private CurrentActor actor;

  /** For the container. */
  public Ledger() {}

  /** Creates the bean. */
  @Inject
  public Ledger(Clock clock, CurrentActor actor) {
    this.clock = clock;
    this.actor = actor;
  }

  /**
   * Writes one entry; must be called in the transaction of the change, with the record locked.
   *
   * @param change the change
   * @param present the number of the entry that gave the record its present value; {@code null} if
   *     the record does not exist
   * @return the entry's number, which is the record's new revision
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long append(Change change, @Nullable Long present) {
    Long previous = present == null ? lastOf(change) : present;
    LedgerEntry entry = new LedgerEntry(change, previous, clock.instant());
    entities.persist(entry);
    // The record that gets this value refers to its entry, which must be there first.
    entities.flush();
    return entry.sequence();
  }

  /**
   * The changes of one record of the actor's workspace, newest first. A page ends early if they are
   * large.
   *
   * @param before only entries with a number below this
   * @param limit the most entries
   */
  @Requires(Permission.HISTORY_READ)
  public LedgerPage historyOf(String collection, String key, long before, int limit) {
    FittingRows<Long> fitting =
        FittingRows.of(
            entities
                .createQuery(
                    "select e.sequence, %s from LedgerEntry e where e.workspace = :workspace"
                            .formatted(CHARS)
                        + " and e.collection = :collection and e.key = :key"
                        + " and e.sequence < :before"
                        + " order by e.workspace, e.collection, e.key, e.sequence desc",
                    Object[].class)
                .setParameter("workspace", actor.get().workspace())
                .setParameter("collection", collection)
                .setParameter("key", key)
                .setParameter("before", before),
            limit,
            Long.class::cast);
    return new LedgerPage(fitting.read(this::entries), fitting.next());
  }

  private List<LedgerView> entries(List<Long> sequences) {
    return entities
        .createQuery(
            "select e from LedgerEntry e where e.sequence in :sequences order by e.sequence desc",
            LedgerEntry.class)
        .setParameter("sequences", sequences)
        .getResultStream()
        .map(LedgerEntry::view)
        .toList();
  }

  /**
   * One change of a record of the actor's workspace.
   *
   * @param sequence the entry's number
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the record has no such entry
   */
  @Requires(Permission.HISTORY_READ)
  public LedgerView entry(String collection, String key, long sequence) {
    return Optional.ofNullable(entities.find(LedgerEntry.class, sequence))
        .map(LedgerEntry::view)
        .filter(entry -> entry.change().origin().workspace().equals(actor.get().workspace()))
        .filter(entry -> entry.change().collection().equals(collection))
        .filter(entry -> entry.change().key().equals(key))
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no change " + sequence));
  }

  /**
   * The changes that a run of the actor's workspace made, in the order of its effects. A page ends
   * early if they are large.
   *
   * @param after only those of effects after this one; -1 for all
   * @param limit the most entries
   */
  @Requires(Permission.HISTORY_READ)
  public FittingPage<LedgerView, Integer> changesOf(UUID run, int after, int limit) {
    UUID workspace = actor.get().workspace();
    return FittingRows.of(
            entities
                .createQuery(
                    "select e.ordinal, %s from LedgerEntry e where e.workspace = :workspace"
                            .formatted(CHARS)
                        + " and e.run = :run and e.ordinal > :after order by e.ordinal",
                    Object[].class)
                .setParameter("workspace", workspace)
                .setParameter("run", run)
                .setParameter("after", after),
            limit,
            Integer.class::cast)
        .page(ordinals -> changes(workspace, run, ordinals));
  }

  private List<LedgerView> changes(UUID workspace, UUID run, List<Integer> ordinals) {
    return entities
        .createQuery(
            "select e from LedgerEntry e where e.workspace = :workspace and e.run = :run"
                + " and e.ordinal in :ordinals order by e.ordinal",
            LedgerEntry.class)
        .setParameter("workspace", workspace)
        .setParameter("run", run)
        .setParameter("ordinals", ordinals)
        .getResultStream()
        .map(LedgerEntry::view)
        .toList();
  }

  /**
   * How many changes a version of a hook of the actor's workspace has made, as far as the ledger
   * still has them.
   */
  @Requires(Permission.HISTORY_READ)
  public long countOf(String hook, int version) {
    return entities
        .createQuery(
            "select count(e) from LedgerEntry e where e.workspace = :workspace and e.hook = :hook"
                + " and e.version = :version",
            Long.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("hook", hook)
        .setParameter("version", version)
        .getSingleResult();
  }

  private @Nullable Long lastOf(Change change) {
    return entities
        .createQuery(
            "select max(e.sequence) from LedgerEntry e where e.workspace = :workspace"
                + " and e.collection = :collection and e.key = :key",
            Long.class)
        .setParameter("workspace", change.origin().workspace())
        .setParameter("collection", change.collection())
        .setParameter("key", change.key())
        .getSingleResult();
  }
}
