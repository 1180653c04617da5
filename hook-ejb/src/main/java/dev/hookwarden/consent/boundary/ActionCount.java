package dev.hookwarden.consent.boundary;

/**
 * How many actions there are.
 *
 * @param kind what they do
 * @param status where they are
 * @param count how many
 */
public record ActionCount(ActionKind kind, ActionStatus status, long count) {}
