package dev.hookwarden.consent.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reviewer says to a call. */
public sealed interface CallDecision {
  /** Why, 1 to 2,000 characters. */
  String reason();

  /**
   * Let it be made.
   *
   * @param always whether all calls of the hook to the destination by the method may be made from
   *     now on, by this version and later ones
   * @param expiresAt when that ends by itself; {@code null} for never
   * @param seen the fingerprint of the call that the reviewer saw; {@code null} if it does not
   *     matter
   */
  record Approve(String reason, boolean always, @Nullable Instant expiresAt, @Nullable String seen)
      implements CallDecision {}

  /** Don't. */
  record Refuse(String reason) implements CallDecision {}
}
