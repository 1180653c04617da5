package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.TriggerKind;
import java.time.Instant;

/**
 * A fixture without its content.
 *
 * @param hook the hook's name
 * @param name its name
 * @param trigger what starts the run
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
public record FixtureSummary(
    String hook,
    String name,
    TriggerKind trigger,
    String savedBy,
    Instant savedAt,
    long revision) {}
