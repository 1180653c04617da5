package dev.hookwarden.library.boundary;

import java.util.UUID;

/**
 * What starts a hook may have become something else: a version went into service or out of it, by
 * whatever way, or got another approval. Observers take part in the transaction, and ask {@link
 * ActiveVersions} what holds.
 *
 * @param workspace where
 * @param hook the hook's name
 */
public record ListeningChanged(UUID workspace, String hook) {}
