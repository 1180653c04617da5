package dev.hookwarden.dispatch.control;

import java.util.UUID;

/**
 * A row of the queue ended, one way or the other; it counts once the transaction is committed.
 *
 * @param root the event from outside that it came from
 */
public record WorkEnded(UUID root) {}
