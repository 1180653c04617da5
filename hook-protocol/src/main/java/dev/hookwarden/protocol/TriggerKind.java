package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

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

  /** The kind with a {@link #wireName()}; empty if there is none. */
  public static Optional<TriggerKind> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /** The lower-case name that the API, the protocol and the database use. */
  public String wireName() {
    return wireName;
  }
}
