package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Mismatches;
import java.time.Instant;

/**
 * A saved input of a hook with what is expected.
 *
 * @param hook the hook's name
 * @param name its name
 * @param content the input and what is expected
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
public record FixtureView(
    String hook,
    String name,
    FixtureContent content,
    String savedBy,
    Instant savedAt,
    long revision) {
  /** Compares what a run did with what is expected. */
  public FixtureResult compare(Behaviour actual) {
    return Mismatches.result(name, content.expected(), actual);
  }
}
