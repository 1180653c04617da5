package dev.hookwarden.review.boundary;

/**
 * Something that starts a version, limits it or says how long its variables live, where that is not
 * as in the version that was approved last.
 *
 * @param isNew whether it holds for the version; otherwise for the one that was approved last
 * @param words what it is
 */
public record TermChange(boolean isNew, String words) {}
