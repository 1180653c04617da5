package dev.hookwarden.api.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.RequestView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a hook wants to do to the caller.
 *
 * @param id its id
 * @param hook the hook that asks
 * @param version the hook's version
 * @param author who handed the version in
 * @param approver who approved it
 * @param kind what it does
 * @param title the title of a notification, or the subject of a mail
 * @param text the text
 * @param purpose what the hook says it is for
 * @param run the run that asked for it
 * @param event the event that the run was about
 * @param eventType the event's type
 * @param eventSource the event's source
 * @param consequence what allowing it means
 * @param status where it is in its life
 * @param reason why it waits or was not allowed
 * @param askedAt when it was asked for
 * @param deadline when no answer becomes a no
 * @param settledAt when it came to its end
 */
@Schema(name = "Request", description = "What a hook wants to do to the caller.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestJson(
    UUID id,
    String hook,
    int version,
    @Schema(description = "Who handed the version in.") @Nullable String author,
    @Schema(description = "Who approved the version.") @Nullable String approver,
    @Schema(enumeration = {"notify", "email"}) String kind,
    @Schema(description = "The title of a notification, or the subject of a mail: as it is sent.")
        String title,
    @Schema(description = "As it is sent; may be empty.") String text,
    @Schema(examples = "order-updates") String purpose,
    UUID run,
    @Nullable UUID event,
    @Nullable String eventType,
    @Nullable String eventSource,
    @Schema(description = "What allowing it means, and whether it can be taken back.")
        String consequence,
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
    @Schema(description = "Why it waits or was not allowed.") @Nullable String reason,
    Instant askedAt,
    @Schema(description = "When no answer becomes a no.") @Nullable Instant deadline,
    @Nullable Instant settledAt) {
  /** Shows a request. */
  public static RequestJson from(RequestView view) {
    RequestView.Who who = view.who();
    RequestView.Why why = view.why();
    ActionView.Progress progress = view.progress();
    return new RequestJson(
        view.id(),
        who.hook(),
        who.version(),
        who.author(),
        who.approver(),
        view.kind().wireName(),
        view.message().title(),
        view.message().text(),
        why.purpose(),
        why.run(),
        why.event(),
        why.eventType(),
        why.eventSource(),
        view.consequence(),
        progress.status().wireName(),
        progress.reason() == null ? null : progress.reason().wireName(),
        view.askedAt(),
        progress.deadline(),
        progress.settledAt());
  }
}
