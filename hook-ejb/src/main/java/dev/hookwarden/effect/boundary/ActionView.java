package dev.hookwarden.effect.boundary;

import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.UUID;

/**
 * An action.
 *
 * @param id its id
 * @param origin the run that asked for it
 * @param kind what it does
 * @param target the recipient or the destination
 * @param payload the message or the request, as JSON text
 * @param status where it is in its life
 * @param createdAt when it was asked for
 */
public record ActionView(
    UUID id,
    Origin.Run origin,
    ActionKind kind,
    String target,
    String payload,
    ActionStatus status,
    Instant createdAt) {}
