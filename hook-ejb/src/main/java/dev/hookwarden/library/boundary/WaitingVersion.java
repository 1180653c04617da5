package dev.hookwarden.library.boundary;

import java.time.Instant;

/**
 * A version that somebody has to decide about.
 *
 * @param hook the hook's name
 * @param number the version's number
 * @param submittedBy who handed it in
 * @param submittedAt when
 */
public record WaitingVersion(String hook, int number, String submittedBy, Instant submittedAt) {}
