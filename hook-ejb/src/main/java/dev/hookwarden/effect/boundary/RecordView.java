package dev.hookwarden.effect.boundary;

import java.time.Instant;

/**
 * A record.
 *
 * @param collection its collection
 * @param key its key
 * @param value its value as JSON text
 * @param revision the number of the ledger entry that gave it this value
 * @param updatedAt when it got this value
 */
public record RecordView(
    String collection, String key, String value, long revision, Instant updatedAt) {}
