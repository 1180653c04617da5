package dev.hookwarden.dispatch.control;

import java.util.UUID;

/**
 * There is something to do; it counts once the transaction is committed.
 *
 * @param workspace in which workspace
 */
public record WorkQueued(UUID workspace) {}
