package dev.hookwarden.schedule.boundary;

import java.util.Locale;

/** Why a planned time did not fire. */
public enum FiringReason {
  /** The run of the firing before had not ended. */
  OVERLAP("the run of the firing before had not ended"),
  /** As many firings of the schedule, or runs of the workspace, waited as may. */
  TOO_MANY_WAIT("as many waited as may wait"),
  /** It was taken out of service, or paused, while it waited. */
  OUT_OF_SERVICE("the schedule was paused or taken out of service while it waited"),
  /** The server did not run, or had no database. */
  NO_SERVER("no server was there to fire it");

  private final String words;

  FiringReason(String words) {
    this.words = words;
  }

  /** The reason, for people. */
  public String words() {
    return words;
  }

  /** The name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
