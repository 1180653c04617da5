package dev.hookwarden.ledger.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param sequence its number; rises in the order of one record's changes
 * @param change what was changed
 * @param previous the number of the record's entry before this; {@code null} for its first
 * @param at when
 */
public record LedgerView(long sequence, Change change, @Nullable Long previous, Instant at) {}
