package dev.hookwarden.undo.entity;

import dev.hookwarden.undo.boundary.UndoScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scope of an undo as columns of its row. */
@Embeddable
public class ScopeColumns {
  private String scope;

  /** The run or the undo. */
  private @Nullable UUID source;

  private @Nullable String hook;
  private @Nullable Integer version;
  private @Nullable String collection;

  @Column(name = "record_key")
  private @Nullable String key;

  @Column(name = "after_entry")
  private @Nullable Long afterEntry;

  @Column(name = "from_time")
  private @Nullable Instant from;

  @Column(name = "to_time")
  private @Nullable Instant to;

  /** For JPA. */
  protected ScopeColumns() {}

  /** Creates the columns. */
  ScopeColumns(UndoScope given) {
    this.scope = given.getClass().getSimpleName();
    switch (given) {
      case UndoScope.Run by -> this.source = by.run();
      case UndoScope.Tree by -> this.source = by.run();
      case UndoScope.Undo by -> this.source = by.undo();
      case UndoScope.Version by -> {
        this.hook = by.hook();
        this.version = by.version();
      }
      case UndoScope.Window by -> {
        this.hook = by.hook();
        this.from = by.from();
        this.to = by.to();
      }
      case UndoScope.Record by -> {
        this.collection = by.collection();
        this.key = by.key();
        this.afterEntry = by.entry();
      }
      case UndoScope.Moment by -> {
        this.collection = by.collection();
        this.key = by.key();
        this.from = by.moment();
      }
    }
  }

  /** The scope. */
  UndoScope scope() {
    return switch (scope) {
      case "Run" -> new UndoScope.Run(there(source));
      case "Tree" -> new UndoScope.Tree(there(source));
      case "Undo" -> new UndoScope.Undo(there(source));
      case "Version" -> new UndoScope.Version(there(hook), there(version));
      case "Window" -> new UndoScope.Window(there(hook), there(from), there(to));
      case "Record" -> new UndoScope.Record(there(collection), there(key), there(afterEntry));
      case "Moment" -> new UndoScope.Moment(there(collection), there(key), there(from));
      default -> throw new IllegalStateException("not a scope: " + scope);
    };
  }

  private static <T> T there(@Nullable T column) {
    return Objects.requireNonNull(column);
  }
}
