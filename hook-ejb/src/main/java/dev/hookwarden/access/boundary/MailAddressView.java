package dev.hookwarden.access.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the actor gets mail.
 *
 * @param address the confirmed address; {@code null} if there is none
 * @param confirmedAt when it was confirmed; {@code null} if there is none
 * @param wanted an address that waits for its confirmation; {@code null} if none does
 * @param wantedUntil when it is too late; {@code null} if none waits
 * @param requests whether the person is told by mail that requests wait
 */
public record MailAddressView(
    @Nullable String address,
    @Nullable Instant confirmedAt,
    @Nullable String wanted,
    @Nullable Instant wantedUntil,
    boolean requests) {}
