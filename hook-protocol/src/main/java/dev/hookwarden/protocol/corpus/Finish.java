package dev.hookwarden.protocol.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a sample ended, and whether that is what the sample demands.
 *
 * @param outcome how it ended
 * @param value the returned value as JSON text; {@code null} if nothing was returned
 * @param failure why it did not end well; {@code null} if it did, or nobody is left to say it
 * @param log what it logged
 */
public record Finish(
    Outcome outcome, @Nullable String value, @Nullable GuestFailure failure, List<LogLine> log) {
  /** Validates and copies. */
  public Finish {
    Objects.requireNonNull(outcome, "outcome");
    log = List.copyOf(log);
  }

  /**
   * What of the sample's demands it does not meet, in words; empty if it meets all. Does not judge
   * time or effects.
   */
  public List<String> shortfalls(Sample sample) {
    List<String> shortfalls = new ArrayList<>();
    if (!sample.outcomes().contains(outcome.wireName())) {
      shortfalls.add(
          "it ended with %s%s"
              .formatted(outcome.wireName(), failure == null ? "" : ": " + failure));
    }
    if (outcome == Outcome.OK) {
      sample
          .demands("returns")
          .filter(wanted -> !wanted.equals(value))
          .ifPresent(wanted -> shortfalls.add("it returned %s, not %s".formatted(value, wanted)));
    }
    sample
        .demands("throws")
        .filter(name -> failure == null || !failure.name().equals(name))
        .ifPresent(name -> shortfalls.add("it did not fail with %s: %s".formatted(name, failure)));
    sample
        .demands("says")
        .filter(words -> failure == null || !failure.message().contains(words))
        .ifPresent(words -> shortfalls.add("'%s' is not in %s".formatted(words, failure)));
    sample
        .demands("log")
        .filter(lines -> !canonical(lines).equals(logged()))
        .ifPresent(lines -> shortfalls.add("it logged " + logged()));
    return shortfalls;
  }

  private String logged() {
    return Json.write(log.stream().map(LogLine::text).toList());
  }

  private static String canonical(String json) {
    try {
      return Json.write(Json.parse(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
