package dev.hookwarden.undo.boundary;

import java.util.List;

/**
 * An answer to conflicts.
 *
 * @param answer what to do
 * @param positions the records' positions in the plan, at most {@link #MAX_POSITIONS}; empty for
 *     all conflicts of the plan that the answer is possible for
 * @param openOnly whether conflicts that have an answer already keep it
 */
public record Answers(Answer answer, List<Integer> positions, boolean openOnly) {
  /** The most records that are named at a time. */
  public static final int MAX_POSITIONS = 500;

  /** Copies. */
  public Answers {
    positions = List.copyOf(positions);
  }
}
