package dev.hookwarden.api.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.action.ActionJson;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.consent.boundary.Causes;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call as a reviewer sees it.
 *
 * @param action what the hook asked for
 * @param call what would be sent
 * @param seen what to send back with an approval
 * @param sensitive whether two reviewers have to approve it
 * @param first the first approval of two
 * @param last the last such call that was allowed before
 * @param author who handed the version in
 * @param approver who approved the version
 * @param own whether the caller is the author, who can't approve it
 * @param cause the event that led to it
 */
@Schema(name = "CallReview", description = "A call as a reviewer sees it.")
public record CallReviewJson(
    ActionJson action,
    @Schema(
            nullable = true,
            description = "What would be sent; null if the destination does not take it any more.")
        @Nullable CallJson call,
    @Schema(description = "Send it back with an approval, so that it is of what you saw.")
        String seen,
    @Schema(description = "Whether two reviewers have to approve it.") boolean sensitive,
    @Schema(nullable = true) @Nullable FirstApprovalJson first,
    @Schema(
            nullable = true,
            description =
                "The last call of this hook, destination and method that was allowed before.")
        @Nullable ActionJson last,
    @Schema(description = "Who handed the version in.") String author,
    @Schema(nullable = true, description = "Who approved the version.") @Nullable String approver,
    @Schema(description = "Whether you are the author, who can't approve it.") boolean own,
    @Schema(nullable = true, description = "The event that led to it.") @Nullable CauseJson cause) {
  /** What would be sent. */
  @Schema(name = "OutgoingCall", description = "A call as it is made, but for values of headers.")
  public record CallJson(
      String method,
      String url,
      @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode body,
      @Schema(description = "The names of the destination's own headers.") List<String> headers) {
    static @Nullable CallJson from(@Nullable OutgoingCall call) {
      return call == null
          ? null
          : new CallJson(
              call.method(), call.url(), JsonText.readNullable(call.body()), call.headerNames());
    }
  }

  /** An event. */
  @Schema(name = "CallCause", description = "The event that led to a call.")
  public record CauseJson(String type, String source) {
    static @Nullable CauseJson from(Causes.@Nullable Cause cause) {
      return cause == null ? null : new CauseJson(cause.type(), cause.source());
    }
  }

  static CallReviewJson from(CallView view) {
    ActionView last = view.last();
    return new CallReviewJson(
        ActionJson.from(view.action()),
        CallJson.from(view.call()),
        view.fingerprint(),
        view.sensitive(),
        FirstApprovalJson.from(view.first()),
        last == null ? null : ActionJson.from(last),
        view.who().author(),
        view.who().approver(),
        view.who().own(),
        CauseJson.from(view.cause()));
  }
}
