package dev.hookwarden.library.boundary;

import java.time.Instant;

/**
 * A saved draft.
 *
 * @param hook the hook's name; the hook may not exist yet
 * @param text what is written
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
public record DraftView(
    String hook, DraftText text, String savedBy, Instant savedAt, long revision) {}
