package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing permission of a person.
 *
 * @param id its id
 * @param person whose it is
 * @param hook which hook it is for
 * @param kind what the hook may do
 * @param purpose what for
 * @param sinceVersion the version that it was given to; older ones ask anew
 * @param grantedAt when it was given
 * @param end how it ends
 */
public record ConsentView(
    UUID id,
    UUID person,
    String hook,
    ActionKind kind,
    String purpose,
    int sinceVersion,
    Instant grantedAt,
    End end) {
  /**
   * How a consent ends.
   *
   * @param expiresAt when by itself; {@code null} for never
   * @param endedAt when somebody or something ended it; {@code null} if nobody did
   * @param endedBy who; {@code null} if nobody did
   */
  public record End(
      @Nullable Instant expiresAt, @Nullable Instant endedAt, @Nullable String endedBy) {}
}
