package dev.hookwarden.effect.control;

import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.platform.FittingPage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through many records, a few at a time, and holds none of them. */
final class RecordScan {
  /** The most records that one search looks at. */
  private static final int MOST_RECORDS = 10_000;

  private static final int FIRST_PAGE = 50;
  private static final int SMALLEST_PAGE = 8;
  private static final int LARGEST_PAGE = 500;

  private RecordScan() {}

  /** Where records come from. */
  @FunctionalInterface
  interface Source {
    /**
     * Records in the order of their keys, after a key; fewer than the limit if they are large
     * together.
     */
    FittingPage<StoredRecord, String> after(String key, int limit);
  }

  /**
   * Shows records to a visitor until it wants no more, 10,000 were shown, or they had too many
   * characters together.
   *
   * @param after begins after this key
   * @param mostChars no more records are shown once they had so many characters
   * @param visitor takes a record, or answers false if it does not take it and wants no more
   * @return the key of the last record that was taken; {@code null} if no more would follow
   */
  static @Nullable String visit(
      Source source, String after, long mostChars, Predicate<StoredRecord> visitor) {
    String last = after;
    long chars = 0;
    int seen = 0;
    int wanted = FIRST_PAGE;
    while (seen < MOST_RECORDS && chars < mostChars) {
      FittingPage<StoredRecord, String> page =
          source.after(last, Math.min(wanted, MOST_RECORDS - seen));
      for (StoredRecord stored : page.rows()) {
        if (!visitor.test(stored)) {
          return last;
        }
        last = stored.key();
        chars += stored.content().length();
        seen++;
      }
      if (page.next() == null) {
        return null;
      }
      wanted = nextPage(page.rows().size());
    }
    return last;
  }

  /** To measure what does not fit afterwards costs as much as to read it. */
  private static int nextPage(int fitted) {
    return Math.clamp(2L * fitted, SMALLEST_PAGE, LARGEST_PAGE);
  }
}
