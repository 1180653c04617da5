package dev.hookwarden.redteam.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a campaign is. */
public enum CampaignState {
  /** It runs. */
  RUNNING,
  /** It has run all of its samples. */
  FINISHED,
  /** Somebody stopped it. */
  STOPPED,
  /** The server that ran it ended. */
  INTERRUPTED;

  /** The state with a {@link #wireName()}; empty if there is none. */
  public static Optional<CampaignState> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** The lower-case name that the API and the database use. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
