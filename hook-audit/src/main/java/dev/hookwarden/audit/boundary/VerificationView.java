package dev.hookwarden.audit.boundary;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of the whole log, or of its end.
 *
 * @param id its id
 * @param requestedBy who asked for it
 * @param state how far it is
 * @param first the position that it began with
 * @param size how many entries the log had when it began
 * @param checked how many of them were found sound so far, counted from 0
 * @param finding the first thing that is wrong; {@code null} if nothing was found
 * @param startedAt when it began
 * @param seenAt its last sign of life
 */
public record VerificationView(
    UUID id,
    String requestedBy,
    State state,
    long first,
    long size,
    long checked,
    @Nullable FindingView finding,
    Instant startedAt,
    Instant seenAt) {
  /** How far it can be. */
  public enum State {
    /** Goes on. */
    RUNNING,
    /** Ended; all is as it was signed. */
    SOUND,
    /** Ended; something is wrong. */
    BROKEN,
    /** Ended by a fault, or with its server. */
    LOST;

    /** The name in the interface. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
