package dev.hookwarden.consent.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for a reviewer.
 *
 * @param action what the hook asked for
 * @param sensitive whether two reviewers have to approve it
 * @param first the first approval of two; {@code null} if there is none
 */
public record WaitingCall(ActionView action, boolean sensitive, CallView.@Nullable First first) {
  /** Its id, which is its place in the queue too. */
  public UUID id() {
    return action.id();
  }
}
