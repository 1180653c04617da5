package dev.hookwarden.schedule.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A schedule as somebody wants it.
 *
 * @param hook the hook's name
 * @param name what people call it, {@code [a-z][a-z0-9-]{0,62}}; of its own within the hook
 * @param version the version that it starts; {@code null} for the active one of this moment, or for
 *     that which it has
 * @param follow whether it starts whichever version is active, now and later
 * @param definition when, and with what
 */
public record ScheduleDraft(
    String hook,
    String name,
    @Nullable Integer version,
    boolean follow,
    ScheduleDefinition definition) {}
