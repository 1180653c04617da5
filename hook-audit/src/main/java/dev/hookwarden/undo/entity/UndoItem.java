package dev.hookwarden.undo.entity;

import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.Reverser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record of a plan. Made by the statements of the plan; only its conflict is settled here. */
@Entity
@Table(name = "undo_item")
@IdClass(UndoItemKey.class)
public class UndoItem {
  @Id private UUID plan;
  @Id private int position;
  private String collection;

  @Column(name = "record_key")
  private String key;

  @Column(name = "first_entry")
  private long firstEntry;

  private long head;
  private int changes;
  private int later;

  @Column(name = "later_entry")
  private @Nullable Long laterEntry;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  private @Nullable String merged;

  @Enumerated(EnumType.STRING)
  private @Nullable Answer answer;

  /** For JPA. */
  protected UndoItem() {}

  /** Notes what others have made of the record since. */
  public void resolve(ItemState found, @Nullable String merge, @Nullable Long lastOther) {
    state = found;
    merged = merge;
    laterEntry = lastOther;
  }

  /** Whether the undo writes the record. */
  public boolean isWritten() {
    return switch (state) {
      case CLEAN -> true;
      case SAME -> false;
      case CHANGED, GONE -> answer == Answer.OVERWRITE || answer == Answer.MERGE;
    };
  }

  /** The record's position in the plan, from 1. */
  public int position() {
    return position;
  }

  /** The record. */
  public Reverser.Address address() {
    return new Reverser.Address(collection, key);
  }

  /** The number of the first undone change; the value before it is the one to restore. */
  public long firstEntry() {
    return firstEntry;
  }

  /** The number of the record's last change when it was planned. */
  public long head() {
    return head;
  }

  /** How many changes of the record are undone. */
  public int changes() {
    return changes;
  }

  /** How many changes others made since the first undone one. */
  public int later() {
    return later;
  }

  /** The number of the last of those; {@code null} if there are none. */
  public @Nullable Long laterEntry() {
    return laterEntry;
  }

  /** What the plan found. */
  public ItemState state() {
    return state;
  }

  /** What merging makes of the record; {@code null} if that is not possible. */
  public @Nullable String merged() {
    return merged;
  }

  /** What to do about changes by others; {@code null} if nobody has answered. */
  public @Nullable Answer answer() {
    return answer;
  }
}
