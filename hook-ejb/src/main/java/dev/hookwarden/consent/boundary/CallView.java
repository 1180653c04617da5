package dev.hookwarden.consent.boundary;

import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.platform.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as a reviewer sees it who decides about it.
 *
 * @param action what the hook asked for
 * @param call what would be sent; {@code null} if the destination does not take it any more
 * @param sensitive whether two reviewers have to approve it
 * @param first the first approval of two; {@code null} if there is none
 * @param last the last call of the same hook, destination and method that was allowed before;
 *     {@code null} if there was none
 * @param who whose it is
 * @param cause the event that led to it; {@code null} if it is not known any more
 */
public record CallView(
    ActionView action,
    @Nullable OutgoingCall call,
    boolean sensitive,
    @Nullable First first,
    @Nullable ActionView last,
    Who who,
    Causes.@Nullable Cause cause) {
  /**
   * Whose a call is.
   *
   * @param author who handed the version in
   * @param approver who approved the version; {@code null} if that is not known
   * @param own whether the viewer is its author, who can't approve it
   */
  public record Who(String author, @Nullable String approver, boolean own) {}

  /**
   * The first approval of two.
   *
   * @param by the name of who gave it
   * @param at when
   * @param always whether all of its kind are meant
   * @param reason why
   * @param expiresAt when that ends by itself; {@code null} for never
   */
  public record First(
      String by, Instant at, boolean always, String reason, @Nullable Instant expiresAt) {}

  /** What changes when what would be sent does; empty if nothing would be. */
  public String fingerprint() {
    return call == null ? "" : fingerprint(call);
  }

  /** What changes when a call does. */
  public static String fingerprint(OutgoingCall call) {
    String body = call.body();
    return Sha256.ofFields(
        call.method(), call.url(), body == null ? "" : body, String.join(" ", call.headerNames()));
  }
}
