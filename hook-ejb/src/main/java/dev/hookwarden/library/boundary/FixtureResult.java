package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version did on a fixture.
 *
 * @param fixture the fixture's name
 * @param status whether it did what is expected
 * @param outcome how it ended; {@code null} if it was not run
 * @param mismatches where it did something else; at most 10
 */
public record FixtureResult(
    String fixture, Status status, @Nullable Outcome outcome, List<Mismatch> mismatches) {
  /** Copies. */
  public FixtureResult {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether a version did what is expected. */
  public enum Status {
    /** It did. */
    EQUAL,
    /** It did something else. */
    DIFFERENT,
    /** There was no time left to run it, or the machine was in the way. */
    NOT_RUN
  }

  /**
   * Something that is not as expected.
   *
   * @param what {@code trigger}, {@code outcome}, {@code reason}, {@code value} or {@code effect}
   *     with its number from 1
   * @param expected what was expected, as JSON text; cut after 500 characters
   * @param actual what came instead
   */
  public record Mismatch(String what, String expected, String actual) {}
}
