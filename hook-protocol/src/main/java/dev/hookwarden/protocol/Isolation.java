package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long a guest context lives. */
public enum Isolation {
  /** Fresh for every run. */
  @JsonProperty("run")
  RUN("run"),
  /** Kept for runs of the same version in the same workspace, up to 1,000 runs or 60 s. */
  @JsonProperty("version")
  VERSION("version");

  private final String wireName;

  Isolation(String wireName) {
    this.wireName = wireName;
  }

  /** The lower-case name that the API, the protocol and the database use. */
  public String wireName() {
    return wireName;
  }
}
