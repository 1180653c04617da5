package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored run.
 *
 * @param identity which run
 * @param event the event that it ran on
 * @param startedAt when it started; the time that the hook saw
 * @param applied whether its effects took place
 * @param report how it ended
 */
public record RunView(
    Identity identity, UUID event, Instant startedAt, boolean applied, RunReport report) {
  /**
   * Which run.
   *
   * @param id its id
   * @param hook the hook's name
   * @param version the version's number
   * @param trigger what started it
   * @param attempt 1 unless it was repeated because it lost against another run
   */
  public record Identity(UUID id, String hook, int version, TriggerKind trigger, int attempt) {}
}
