package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The level of one line that a hook logged. */
public enum LogLevel {
  /** {@code api.log.debug}, {@code console.debug}. */
  @JsonProperty("debug")
  DEBUG,
  /** {@code api.log.info}, {@code console.log}, {@code print}. */
  @JsonProperty("info")
  INFO,
  /** {@code api.log.warn}, {@code console.warn}. */
  @JsonProperty("warn")
  WARN,
  /** {@code api.log.error}, {@code console.error}. */
  @JsonProperty("error")
  ERROR
}
