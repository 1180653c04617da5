package dev.hookwarden.library.boundary;

import java.time.Instant;

/**
 * A saved draft without its text.
 *
 * @param hook the hook's name; the hook may not exist yet
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
public record DraftSummary(String hook, String savedBy, Instant savedAt, long revision) {}
