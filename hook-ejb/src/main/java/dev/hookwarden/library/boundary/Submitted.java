package dev.hookwarden.library.boundary;

/**
 * The answer to a submission.
 *
 * @param version the version
 * @param created false if the same bytes had been handed in before
 */
public record Submitted(VersionView version, boolean created) {}
