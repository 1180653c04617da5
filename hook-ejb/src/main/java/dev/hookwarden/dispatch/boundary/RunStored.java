package dev.hookwarden.dispatch.boundary;

import java.util.UUID;

/**
 * A run was stored; it counts once the transaction is committed.
 *
 * @param workspace whose run
 * @param run the run
 */
public record RunStored(UUID workspace, RunView run) {}
