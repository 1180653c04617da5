package dev.hookwarden.consent.boundary;

import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action.
 *
 * @param id its id
 * @param origin the run that asked for it
 * @param wish what it asks for
 * @param progress where it is in its life
 * @param createdAt when it was asked for
 */
public record ActionView(
    UUID id, Origin.Run origin, Wish wish, Progress progress, Instant createdAt) {
  /**
   * What is asked for.
   *
   * @param kind what it does
   * @param target the recipient as the hook named them, or the destination
   * @param recipient the account of the recipient; {@code null} for a call or somebody unknown
   * @param purpose what the hook says it is for; {@code null} for a call
   * @param method the HTTP method of a call; {@code null} otherwise
   * @param payload the message or the request, as JSON text
   */
  public record Wish(
      ActionKind kind,
      String target,
      @Nullable UUID recipient,
      @Nullable String purpose,
      @Nullable String method,
      String payload) {}

  /**
   * Where an action is in its life.
   *
   * @param status where
   * @param reason why it waits or was not allowed, or came in a digest; {@code null} if none
   * @param basis what it rests on; {@code null} if it is not allowed
   * @param deadline when no answer becomes a no; {@code null} if it never waited for one
   * @param settledAt when it came to its end; {@code null} if it has not
   * @param settledBy who decided last; {@code null} if nobody has
   */
  public record Progress(
      ActionStatus status,
      @Nullable ActionReason reason,
      @Nullable Basis basis,
      @Nullable Instant deadline,
      @Nullable Instant settledAt,
      @Nullable String settledBy) {}
}
