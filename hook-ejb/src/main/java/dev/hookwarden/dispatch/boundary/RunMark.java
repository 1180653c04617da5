package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.protocol.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A run in short.
 *
 * @param id its id
 * @param outcome how it ended
 * @param startedAt when it started
 */
public record RunMark(UUID id, Outcome outcome, Instant startedAt) {}
