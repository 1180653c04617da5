package dev.hookwarden.undo.boundary;

import java.util.UUID;

/**
 * A run that was caused by the runs of an undo.
 *
 * @param run its id
 * @param hook its hook
 * @param version its hook's version
 * @param depth 1 if one of the undo's runs caused it, 2 if one of those did, and so on
 */
public record FollowUp(UUID run, String hook, int version, int depth) {}
