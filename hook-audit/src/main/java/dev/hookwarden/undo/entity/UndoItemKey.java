package dev.hookwarden.undo.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What identifies a record of a plan. */
public class UndoItemKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID plan;
  private int position;

  /** For JPA. */
  protected UndoItemKey() {}

  /** Creates a key. */
  public UndoItemKey(UUID plan, int position) {
    this.plan = plan;
    this.position = position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UndoItemKey key && key.plan.equals(plan) && key.position == position;
  }

  @Override
  public int hashCode() {
    return Objects.hash(plan, position);
  }
}
