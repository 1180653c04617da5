package dev.hookwarden.redteam.boundary;

import java.time.Instant;

/**
 * What somebody says came of a sample.
 *
 * @param verdict what came of it
 * @param note how, in words
 * @param by who says so
 * @param at when
 */
public record MarkView(Verdict verdict, String note, String by, Instant at) {}
