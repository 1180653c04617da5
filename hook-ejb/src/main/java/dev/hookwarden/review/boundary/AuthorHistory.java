package dev.hookwarden.review.boundary;

/**
 * What became of the versions of an author in this workspace.
 *
 * @param versions how many they handed in
 * @param approved how often one was approved
 * @param sentBack how often one was sent back
 * @param suspended how often one was stopped by an alarm
 */
public record AuthorHistory(long versions, long approved, long sentBack, long suspended) {}
