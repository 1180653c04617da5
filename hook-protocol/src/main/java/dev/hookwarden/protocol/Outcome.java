package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** How a run ended: a closed set. Effects are applied after {@link #OK} only. */
public enum Outcome {
  /** The hook returned; its effects are handed over. */
  @JsonProperty("ok")
  OK("ok"),
  /** A {@code before} hook called {@code api.reject}. */
  @JsonProperty("rejected")
  REJECTED("rejected"),
  /** The hook threw, has no entry function, or returned what is not JSON. */
  @JsonProperty("guest-error")
  GUEST_ERROR("guest-error"),
  /** More CPU time than {@link ResourceLimits#cpuMillis()}. */
  @JsonProperty("cpu-exceeded")
  CPU_EXCEEDED("cpu-exceeded"),
  /** More wall time than {@link ResourceLimits#wallMillis()}. */
  @JsonProperty("wall-exceeded")
  WALL_EXCEEDED("wall-exceeded"),
  /** More allocation than {@link ResourceLimits#allocationBytes()}, or the heap is exhausted. */
  @JsonProperty("memory-exceeded")
  MEMORY_EXCEEDED("memory-exceeded"),
  /** More guest statements than a policy allows. */
  @JsonProperty("statements-exceeded")
  STATEMENTS_EXCEEDED("statements-exceeded"),
  /** A result, a log or an argument over its size. */
  @JsonProperty("output-exceeded")
  OUTPUT_EXCEEDED("output-exceeded"),
  /** More host calls of one kind than {@link Quotas} allow. */
  @JsonProperty("quota-exceeded")
  QUOTA_EXCEEDED("quota-exceeded"),
  /** A host call that the manifest does not declare, even if the hook caught the error. */
  @JsonProperty("capability-denied")
  CAPABILITY_DENIED("capability-denied"),
  /** The host cancelled the run. */
  @JsonProperty("cancelled")
  CANCELLED("cancelled"),
  /** The worker died during the run. */
  @JsonProperty("worker-lost")
  WORKER_LOST("worker-lost"),
  /** The worker sent what it must not send; it was killed. */
  @JsonProperty("protocol-violation")
  PROTOCOL_VIOLATION("protocol-violation"),
  /** A fault of ours or of the language runtime. */
  @JsonProperty("internal-error")
  INTERNAL_ERROR("internal-error");

  private final String wireName;

  Outcome(String wireName) {
    this.wireName = wireName;
  }

  /** The outcome with a {@link #wireName()}; empty if there is none. */
  public static Optional<Outcome> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /** The lower-case name that the API, the protocol and the database use. */
  public String wireName() {
    return wireName;
  }
}
