package dev.hookwarden.api.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action.
 *
 * @param id its id
 * @param run the run that asked for it
 * @param hook the run's hook
 * @param version the run's version
 * @param ordinal the effect's position in the run
 * @param kind what it does
 * @param target the recipient or the destination, as the hook names them
 * @param recipient the account of the recipient
 * @param purpose what the hook says it is for
 * @param method the HTTP method of a call
 * @param payload the message or the request
 * @param status where it is in its life
 * @param reason why it waits or was not allowed
 * @param basis what it rests on
 * @param createdAt when it was asked for
 * @param deadline when no answer becomes a no
 * @param settledAt when it came to its end
 * @param settledBy who decided last
 */
@Schema(name = "Action", description = "What a hook wants to do to a person or the outside.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionJson(
    UUID id,
    UUID run,
    String hook,
    int version,
    int ordinal,
    @Schema(enumeration = {"notify", "email", "call"}) String kind,
    @Schema(description = "The recipient or the destination.", examples = "ada") String target,
    @Schema(description = "The recipient's account; absent for a call or somebody unknown.")
        @Nullable UUID recipient,
    @Nullable String purpose,
    @Nullable String method,
    @Schema(implementation = Object.class, description = "The message or the request.")
        JsonNode payload,
    @Schema(
            enumeration = {
              "held",
              "collected",
              "queued",
              "delivered",
              "refused",
              "expired",
              "failed"
            })
        String status,
    @Schema(description = "Why it waits, was not allowed, or came in a digest.")
        @Nullable String reason,
    @Schema(
            description = "What it rests on; absent if it is not allowed.",
            enumeration = {"once", "standing-consent", "standing-approval", "mandatory"})
        @Nullable String basis,
    Instant createdAt,
    @Schema(description = "When no answer becomes a no.") @Nullable Instant deadline,
    @Nullable Instant settledAt,
    @Schema(description = "Who decided last.") @Nullable String settledBy) {
  /** Shows an action. */
  public static ActionJson from(ActionView view) {
    Origin.Run origin = view.origin();
    ActionView.Wish wish = view.wish();
    ActionView.Progress progress = view.progress();
    return new ActionJson(
        view.id(),
        origin.run(),
        origin.hook(),
        origin.version(),
        origin.ordinal(),
        wish.kind().wireName(),
        wish.target(),
        wish.recipient(),
        wish.purpose(),
        wish.method(),
        JsonText.read(wish.payload()),
        progress.status().wireName(),
        progress.reason() == null ? null : progress.reason().wireName(),
        progress.basis() == null ? null : progress.basis().wireName(),
        view.createdAt(),
        progress.deadline(),
        progress.settledAt(),
        progress.settledBy());
  }
}
