package dev.hookwarden.consent.boundary;

import dev.hookwarden.library.boundary.VersionKey;
import java.util.UUID;

/**
 * A person reported what a hook wanted to do to them. Observed in the same transaction, so that no
 * report is without its consequences.
 *
 * @param version the version that asked for it
 * @param action the action
 * @param run the run that asked for it
 * @param words what the person says, 1 to 400 characters
 */
public record AbuseReported(VersionKey version, UUID action, UUID run, String words) {}
