package dev.hookwarden.stream.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param tried what it was tried on, newest first
 * @param isComplete false if it took so long that some were left out
 */
public record TrialView(List<Tried> tried, boolean isComplete) {
  /** Copies. */
  public TrialView {
    tried = List.copyOf(tried);
  }

  /** How many fit. */
  public long fitting() {
    return tried.stream().filter(Tried::fits).count();
  }

  /**
   * One value that it was tried on.
   *
   * @param event the stored event; {@code null} for the sample
   * @param receivedAt when it came in; {@code null} for the sample
   * @param stopped why the check was ended before it was over; {@code null} if it was not
   * @param mismatches where it does not fit
   */
  public record Tried(
      @Nullable UUID event,
      @Nullable Instant receivedAt,
      @Nullable String stopped,
      List<Mismatch> mismatches) {
    /** Copies. */
    public Tried {
      mismatches = List.copyOf(mismatches);
    }

    /** Whether it would be taken in. */
    public boolean fits() {
      return stopped == null && mismatches.isEmpty();
    }
  }
}
