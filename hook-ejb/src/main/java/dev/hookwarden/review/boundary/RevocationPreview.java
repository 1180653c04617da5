package dev.hookwarden.review.boundary;

import dev.hookwarden.library.boundary.Trigger;
import java.util.List;

/**
 * What the revocation of an approval would stop.
 *
 * @param approval the approval
 * @param stops whether the version runs now
 * @param triggers what it listens to; empty if it does not run
 * @param eventsPerDay how many events a day reach it; 0 if it does not run
 */
public record RevocationPreview(
    ApprovalView approval, boolean stops, List<Trigger> triggers, long eventsPerDay) {
  /** Copies. */
  public RevocationPreview {
    triggers = List.copyOf(triggers);
  }
}
