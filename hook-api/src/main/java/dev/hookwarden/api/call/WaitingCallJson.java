package dev.hookwarden.api.call;

import dev.hookwarden.api.action.ActionJson;
import dev.hookwarden.consent.boundary.WaitingCall;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for a reviewer.
 *
 * @param action what the hook asked for
 * @param sensitive whether two reviewers have to approve it
 * @param first the first approval of two
 */
@Schema(name = "WaitingCall", description = "A call that waits for a reviewer.")
public record WaitingCallJson(
    ActionJson action,
    @Schema(description = "Whether two reviewers have to approve it.") boolean sensitive,
    @Schema(nullable = true) @Nullable FirstApprovalJson first) {
  static WaitingCallJson from(WaitingCall call) {
    return new WaitingCallJson(
        ActionJson.from(call.action()), call.sensitive(), FirstApprovalJson.from(call.first()));
  }
}
