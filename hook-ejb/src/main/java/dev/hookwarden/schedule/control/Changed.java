package dev.hookwarden.schedule.control;

import java.util.UUID;

/**
 * When a schedule is due may have become another time; the clock is set once the transaction is
 * committed.
 *
 * @param schedule its id
 */
public record Changed(UUID schedule) {}
