package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret.
 *
 * @param id its id
 * @param name what people call it
 * @param role what its holder may do
 * @param createdAt when it was made
 * @param lastUsedAt when it was last used, to the minute; {@code null} if never
 * @param expiresAt when it ends by itself; {@code null} if it does not
 * @param revokedAt when it was revoked; {@code null} if it was not
 * @param person the account that made it for themself; {@code null} for a program's
 */
public record KeyView(
    UUID id,
    String name,
    Role role,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable UUID person) {}
