package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has muted.
 *
 * @param id its id
 * @param scope what is muted
 * @param madeAt when the person said so
 * @param until when it ends by itself; {@code null} for never
 * @param endedAt when the person took it back; {@code null} if they did not
 */
public record MuteView(
    UUID id, MuteScope scope, Instant madeAt, @Nullable Instant until, @Nullable Instant endedAt) {}
