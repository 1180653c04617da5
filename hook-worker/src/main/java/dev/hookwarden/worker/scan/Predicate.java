package dev.hookwarden.worker.scan;

/** What must hold beyond the structure of a query. */
@FunctionalInterface
interface Predicate {
  /** Whether it holds for a match. */
  boolean holds(Captured captured, View view);

  /**
   * One argument of a predicate.
   *
   * @param text the name of a capture, or a text
   * @param isCapture which of both
   */
  record Argument(String text, boolean isCapture) {}
}
