package dev.hookwarden.delivery.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, as those see it who keep the workspace running.
 *
 * @param id its id, which the other side gets too
 * @param channel which way it goes
 * @param parcel what it is, and for whom
 * @param progress where it is
 * @param createdAt when it was allowed
 */
public record DeliveryView(
    UUID id, Channel channel, Parcelled parcel, Progress progress, Instant createdAt) {
  /**
   * What is sent, and to whom.
   *
   * @param action the action that it carries out; {@code null} for what the system itself sends
   * @param hook the hook that asked for it; {@code null} for what the system itself sends
   * @param version the hook's version; {@code null} where there is no hook
   * @param target the destination, or the name of the person; never their address
   * @param purpose what the hook says that it is for; {@code null} where it says nothing
   * @param mandatory whether an administrator made it mandatory
   */
  public record Parcelled(
      @Nullable UUID action,
      @Nullable String hook,
      @Nullable Integer version,
      String target,
      @Nullable String purpose,
      boolean mandatory) {}

  /**
   * Where it is.
   *
   * @param state where
   * @param attempts how often it was tried since it was queued last
   * @param nextAt when it is tried next; {@code null} if it is not
   * @param error what went wrong last, or why it was discarded; {@code null} for nothing
   * @param answer what the other side said when it took it; {@code null} if it has not
   * @param settledAt when it came to its end; {@code null} if it has not
   */
  public record Progress(
      DeliveryState state,
      int attempts,
      @Nullable Instant nextAt,
      @Nullable String error,
      @Nullable String answer,
      @Nullable Instant settledAt) {}
}
