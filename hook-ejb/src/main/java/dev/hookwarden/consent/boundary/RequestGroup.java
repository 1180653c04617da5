package dev.hookwarden.consent.boundary;

import dev.hookwarden.platform.Amount;
import java.time.Instant;

/**
 * Requests of one hook for one purpose that wait.
 *
 * @param hook the hook
 * @param kind what it wants to do
 * @param purpose what for
 * @param amount how many of the newest requests are of this group
 * @param latest when it last asked
 */
public record RequestGroup(
    String hook, ActionKind kind, String purpose, Amount amount, Instant latest) {}
