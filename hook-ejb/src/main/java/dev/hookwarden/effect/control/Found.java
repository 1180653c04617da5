package dev.hookwarden.effect.control;

import dev.hookwarden.effect.entity.StoredRecord;
import java.util.ArrayList;
import java.util.List;

/** What a search has found so far, and whether more fits. Used by one thread. */
final class Found {
  private final List<StoredRecord> records = new ArrayList<>();
  private final int limit;
  private long charsLeft;

  /**
   * Has nothing yet.
   *
   * @param limit the most records
   * @param mostChars the most characters of their keys and values
   */
  Found(int limit, long mostChars) {
    this.limit = limit;
    this.charsLeft = mostChars;
  }

  /** Whether there are as many as were asked for. */
  boolean isFull() {
    return records.size() == limit;
  }

  /** Takes a record if it fits; the first always does. */
  boolean offer(StoredRecord stored) {
    long chars = (long) stored.key().length() + stored.content().length();
    if (isFull() || (chars > charsLeft && !records.isEmpty())) {
      return false;
    }
    charsLeft -= chars;
    return records.add(stored);
  }

  /** What was found. */
  List<StoredRecord> records() {
    return List.copyOf(records);
  }
}
