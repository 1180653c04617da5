package dev.hookwarden.effect.control;

import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.Operation;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.RecordKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes records, each with its ledger entry. */
@Dependent
public class RecordChanges {
  /** The order in which everybody locks records, so that nobody waits for each other. */
  static final Comparator<RecordKey> LOCK_ORDER =
      Comparator.comparing(RecordKey::collection).thenComparing(RecordKey::key);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final RecordShelf shelf;
  private final Ledger ledger;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public RecordChanges(RecordShelf shelf, Ledger ledger, Clock clock, Ids ids) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Locks all records that the effects change, in one order for everybody so that no two runs wait
   * for each other, and checks that what the run read is still so.
   *
   * @return how much the run may write
   * @throws HookwardenException with {@link Problem#CONFLICT} if it is not; with {@link
   *     Problem#PAYLOAD_TOO_LARGE} if the records are too large together
   */
  public WriteRoom begin(UUID workspace, List<Effect> effects, ReadSet reads) {
    List<RecordKey> changed =
        effects.stream()
            .filter(Effect.RecordChange.class::isInstance)
            .map(effect -> ((Effect.RecordChange) effect).record())
            .distinct()
            .sorted(LOCK_ORDER)
            .toList();
    WriteRoom room = new WriteRoom();
    for (RecordKey address : changed) {
      Optional<StoredRecord> stored = shelf.lock(workspace, address);
      long present = stored.map(StoredRecord::revision).orElse(ReadSet.ABSENT);
      if (reads.revisionOf(address).orElse(present) != present) {
        throw new HookwardenException(
            Problem.CONFLICT, "a record that the run read has changed since");
      }
      stored.map(StoredRecord::content).ifPresent(room::replace);
    }
    return room;
  }

  /**
   * Applies one change in the caller's transaction; {@link #begin} has locked its record.
   *
   * @param room how much the run may still write
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if the record would become
   *     too large, or all that the run writes
   */
  public void apply(Origin origin, Effect.RecordChange change, WriteRoom room) {
    switch (change) {
      case Effect.Put put -> write(origin, put, Operation.PUT, room);
      case Effect.Patch patch -> write(origin, patch, Operation.PATCH, room);
      case Effect.Delete delete -> delete(origin, delete.record());
    }
  }

  private void write(
      Origin origin, Effect.RecordChange change, Operation operation, WriteRoom room) {
    RecordKey address = change.record();
    Optional<StoredRecord> present = shelf.find(origin.workspace(), address);
    String before = present.map(StoredRecord::content).orElse(null);
    String after = Objects.requireNonNull(NewValue.of(change, before));
    room.write(after);
    long entry = append(origin, address, operation, before, after, present);
    StoredRecord stored =
        present.orElseGet(() -> new StoredRecord(ids.next(), origin.workspace(), address));
    stored.write(after, entry, clock.instant());
    if (present.isEmpty()) {
      entities.persist(stored);
    }
  }

  private void delete(Origin origin, RecordKey address) {
    Optional<StoredRecord> present = shelf.find(origin.workspace(), address);
    if (present.isPresent()) {
      append(origin, address, Operation.DELETE, present.get().content(), null, present);
      entities.remove(present.get());
    }
  }

  private long append(
      Origin origin,
      RecordKey address,
      Operation operation,
      @Nullable String before,
      @Nullable String after,
      Optional<StoredRecord> present) {
    Change change =
        new Change(origin, address.collection(), address.key(), operation, before, after);
    return ledger.append(change, present.map(StoredRecord::revision).orElse(null));
  }
}
