package dev.hookwarden.effect.boundary;

import dev.hookwarden.protocol.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * What an effect would change.
 *
 * @param ordinal the effect's position in the run, from 0
 * @param record the record
 * @param before its value as JSON text; {@code null} if it does not exist
 * @param after its value then; {@code null} if it would not exist any more
 */
public record ChangePreview(
    int ordinal, RecordKey record, @Nullable String before, @Nullable String after) {}
