package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What starts a run. */
public enum TriggerKind {
  /** In the request, in order; may change or reject the event. */
  @JsonProperty("before")
  BEFORE("before"),
  /** Once the event is accepted. */
  @JsonProperty("after")
  AFTER("after"),
  /** At a time. */
  @JsonProperty("schedule")
  SCHEDULE("schedule"),
  /** Called directly by a client; returns a value. */
  @JsonProperty("invoke")
  INVOKE("invoke");

  private final String wireName;

  TriggerKind(String wireName) {
    this.wireName = wireName;
  }

  /** The lower-case name that the API, the protocol and the database use. */
  public String wireName() {
    return wireName;
  }
}
