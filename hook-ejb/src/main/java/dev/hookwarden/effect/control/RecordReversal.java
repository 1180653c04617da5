package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.undo.boundary.Reverser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes records back for an undo, each with its ledger entry. */
@Dependent
public class RecordReversal implements Reverser {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final RecordShelf shelf;
  private final Ledger ledger;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public RecordReversal(RecordShelf shelf, Ledger ledger, Clock clock, Ids ids) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Map<Address, Long> lock(UUID workspace, Collection<Address> addresses) {
    Map<Address, Long> revisions = new HashMap<>();
    addresses.stream()
        .map(address -> new RecordKey(address.collection(), address.key()))
        .sorted(RecordChanges.LOCK_ORDER)
        .forEach(
            address ->
                shelf
                    .lock(workspace, address)
                    .ifPresent(
                        record ->
                            revisions.put(
                                new Address(address.collection(), address.key()),
                                record.revision())));
    return revisions;
  }

  @Override
  public void write(List<Change> changes) {
    for (Change change : changes) {
      UUID workspace = change.origin().workspace();
      RecordKey address = new RecordKey(change.collection(), change.key());
      Optional<StoredRecord> present = shelf.find(workspace, address);
      long entry = ledger.append(change, present.map(StoredRecord::revision).orElse(null));
      String after = change.after();
      if (after == null) {
        present.ifPresent(entities::remove);
      } else {
        StoredRecord record =
            present.orElseGet(() -> new StoredRecord(ids.next(), workspace, address));
        record.write(after, entry, clock.instant());
        if (present.isEmpty()) {
          entities.persist(record);
        }
      }
    }
  }

  @Override
  public Optional<String> merge(String before, String after, String present) {
    Optional<JsonNode> merged =
        ThreeWayMerge.of(NewValue.parse(after), NewValue.parse(before), NewValue.parse(present));
    return merged.flatMap(NewValue::text);
  }
}
