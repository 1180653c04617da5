package dev.hookwarden.scan.boundary;

import java.util.UUID;

/**
 * The rules of a workspace are others now, so its versions should be scanned again. Fired in the
 * transaction that changes them: observe it after success.
 *
 * @param workspace whose rules
 */
public record RuleSetChanged(UUID workspace) {}
