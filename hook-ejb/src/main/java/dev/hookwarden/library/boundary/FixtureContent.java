package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RecordSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An input, and what a hook has to do on it.
 *
 * @param trigger what starts the run
 * @param event the event as JSON text
 * @param run the run's id, which its randomness comes from
 * @param version the version that the hook sees itself as
 * @param startedAt the run's frozen time
 * @param records what it finds when it reads
 * @param expected what it has to do
 */
public record FixtureContent(
    TriggerKind trigger,
    String event,
    UUID run,
    int version,
    Instant startedAt,
    List<RecordSnapshot.Entry> records,
    Behaviour expected) {
  /** Copies. */
  public FixtureContent {
    records = List.copyOf(records);
  }
}
