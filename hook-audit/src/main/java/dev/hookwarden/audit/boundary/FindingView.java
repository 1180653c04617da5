package dev.hookwarden.audit.boundary;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with a log.
 *
 * @param kind what
 * @param position where in the log, from 0; {@code null} for an entry that is not part of it
 * @param entry which entry; {@code null} if nothing says it any longer
 * @param detail in words
 */
public record FindingView(Kind kind, @Nullable Long position, @Nullable UUID entry, String detail) {
  /** What can be wrong. */
  public enum Kind {
    /** An entry is not as it was written. */
    CHANGED,
    /** An entry is gone. */
    REMOVED,
    /** An entry was not written by the server. */
    INSERTED,
    /** An entry stands in another place. */
    REORDERED,
    /** A checkpoint was not signed by the server. */
    UNSIGNED;

    /** The name in the interface. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
