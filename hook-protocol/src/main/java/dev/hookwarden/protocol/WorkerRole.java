package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a worker process is for. */
public enum WorkerRole {
  /** Executes hooks. */
  @JsonProperty("runner")
  RUNNER,
  /** Parses and compiles submissions; never executes them. */
  @JsonProperty("analyst")
  ANALYST
}
