package dev.hookwarden.ledger.entity;

import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Operation;
import dev.hookwarden.ledger.boundary.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One applied change. Inserted in the change's own transaction; never updated. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {
  // One at a time, taken while the record is locked: the numbers of one record then rise in the
  // order of its changes.
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_sequence")
  @SequenceGenerator(name = "ledger_sequence", sequenceName = "ledger_sequence", allocationSize = 1)
  private Long sequence;

  private UUID workspace;
  private @Nullable UUID run;
  private @Nullable UUID event;
  private @Nullable UUID undo;
  private int ordinal;
  private @Nullable String hook;
  private @Nullable Integer version;

  @Column(name = "undone_by")
  private @Nullable String undoneBy;

  private String collection;

  @Column(name = "record_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private Operation operation;

  @Column(name = "before_value")
  private @Nullable String before;

  @Column(name = "after_value")
  private @Nullable String after;

  private @Nullable Long previous;

  @Column(name = "written_at")
  private Instant at;

  /** For JPA. */
  protected LedgerEntry() {}

  /** Creates the entry for a change. */
  public LedgerEntry(Change change, @Nullable Long previous, Instant at) {
    this.workspace = change.origin().workspace();
    this.ordinal = change.origin().ordinal();
    switch (change.origin()) {
      case Origin.Run by -> {
        this.run = by.run();
        this.event = by.event();
        this.hook = by.hook();
        this.version = by.version();
      }
      case Origin.Undo by -> {
        this.undo = by.undo();
        this.undoneBy = by.author();
      }
    }
    this.collection = change.collection();
    this.key = change.key();
    this.operation = change.operation();
    this.before = change.before();
    this.after = change.after();
    this.previous = previous;
    this.at = at;
  }

  /** The entry's number; rises in the order of one record's changes. */
  public long sequence() {
    return sequence;
  }

  /** The entry as others see it. */
  public LedgerView view() {
    return new LedgerView(
        sequence, new Change(origin(), collection, key, operation, before, after), previous, at);
  }

  private Origin origin() {
    return run != null && hook != null && version != null
        ? new Origin.Run(workspace, run, ordinal, hook, version, event)
        : new Origin.Undo(
            workspace, Objects.requireNonNull(undo), ordinal, Objects.requireNonNull(undoneBy));
  }
}
