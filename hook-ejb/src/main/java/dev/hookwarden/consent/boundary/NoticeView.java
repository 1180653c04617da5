package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator lets a hook tell people without their consent.
 *
 * @param id its id
 * @param hook the hook's name
 * @param kind what it may do
 * @param purpose what for
 * @param reason why that is mandatory; people see it
 * @param grantedBy who said so
 * @param grantedAt when
 * @param endedAt when it was taken back; {@code null} if it was not
 * @param endedBy who took it back; {@code null} if nobody did
 */
public record NoticeView(
    UUID id,
    String hook,
    ActionKind kind,
    String purpose,
    String reason,
    String grantedBy,
    Instant grantedAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {}
