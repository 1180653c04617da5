package dev.hookwarden.protocol;

/**
 * How many host calls of each kind one run may make.
 *
 * @param recordReads {@code records.get} and {@code records.find}
 * @param recordWrites {@code records.put}, {@code records.patch} and {@code records.delete}
 * @param notifies {@code notify}
 * @param emails {@code email}
 * @param calls {@code call}
 * @param emits {@code emit}
 */
public record Quotas(
    int recordReads, int recordWrites, int notifies, int emails, int calls, int emits) {
  /** Refuses negative numbers. */
  public Quotas {
    if (recordReads < 0
        || recordWrites < 0
        || notifies < 0
        || emails < 0
        || calls < 0
        || emits < 0) {
      throw new IllegalArgumentException("quotas must not be negative");
    }
  }
}
