package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaf with its entry, both as they are stored now.
 *
 * @param position its place
 * @param entry the entry's id
 * @param hash the entry's own hash, as it was sealed
 * @param chain the link to the leaf before
 * @param content the entry; {@code null} if it is gone
 */
record SealedRow(
    long position, UUID entry, String hash, String chain, @Nullable AuditEntryView content) {}
