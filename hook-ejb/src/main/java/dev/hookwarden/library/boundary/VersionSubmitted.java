package dev.hookwarden.library.boundary;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.scan.boundary.ScanReport;

/**
 * A version was handed in, for the first time or again. Observers take part in the transaction that
 * stores it.
 *
 * @param by who handed it in
 * @param version the version
 * @param report what the scanner says of it
 */
public record VersionSubmitted(Actor by, VersionSubject version, ScanReport report) {}
