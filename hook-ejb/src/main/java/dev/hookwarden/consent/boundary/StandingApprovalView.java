package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing permission of a reviewer for calls.
 *
 * @param id its id
 * @param terms what is approved, by whom and why
 * @param approvedAt when it was given
 * @param endedAt when it was taken back; {@code null} if it was not
 * @param endedBy who took it back; {@code null} if nobody did
 */
public record StandingApprovalView(
    UUID id, Terms terms, Instant approvedAt, @Nullable Instant endedAt, @Nullable String endedBy) {
  /**
   * What is approved.
   *
   * @param hook the hook's name
   * @param destination the destination's name
   * @param method the HTTP method
   * @param sinceVersion the version that it was given to; older ones ask anew
   * @param reason why
   * @param approvedBy the id of the reviewer
   * @param approver the reviewer's name
   * @param seconder the name of the second reviewer, for a sensitive destination; else {@code null}
   * @param secondedBy the second reviewer's id; {@code null} if there is none, or it is not known
   * @param expiresAt when it ends by itself; {@code null} for never
   */
  public record Terms(
      String hook,
      String destination,
      String method,
      int sinceVersion,
      String reason,
      UUID approvedBy,
      String approver,
      @Nullable String seconder,
      @Nullable UUID secondedBy,
      @Nullable Instant expiresAt) {}
}
