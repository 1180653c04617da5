package dev.hookwarden.run.control;

import java.util.Locale;

/** Why the pool let a worker go. */
enum EndReason {
  /** It reached its number of runs, its age, its amount of code or its growth. */
  WORN,
  /** It was for one source only, which it has seen. */
  SPENT,
  /** Its place was needed for another workspace. */
  REBOUND,
  /** It broke the protocol or spoke unasked. */
  VIOLATION,
  /** A run ended in a way after which no other run may follow, or the worker asked for it. */
  SPOILT,
  /** It ended by itself. */
  LOST;

  /** The name in the metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
