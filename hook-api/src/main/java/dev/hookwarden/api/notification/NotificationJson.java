package dev.hookwarden.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.delivery.boundary.NotificationView;
import dev.hookwarden.delivery.boundary.ToldView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notification.
 *
 * @param id its id
 * @param title its title
 * @param body more text
 * @param hook the hook that asked for it
 * @param version the hook's version
 * @param purpose what the hook says it is for
 * @param action the action
 * @param mandatory whether an administrator lets the hook send it without asking
 * @param mandate why
 * @param digestOf how many messages it stands for
 * @param createdAt when it was sent
 * @param readAt when it was read
 */
@Schema(name = "Notification", description = "What you were told.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationJson(
    UUID id,
    String title,
    @Schema(description = "May be empty.") String body,
    @Schema(description = "Absent for a digest.") @Nullable String hook,
    @Schema(description = "Absent for a digest.") @Nullable Integer version,
    @Schema(description = "Absent for a digest.") @Nullable String purpose,
    @Schema(description = "Absent for a digest.") @Nullable UUID action,
    @Schema(description = "Whether an administrator lets the hook send it without asking.")
        boolean mandatory,
    @Schema(description = "Why it is mandatory, as the administrator says. Not in the stream.")
        @Nullable String mandate,
    @Schema(description = "How many messages it stands for; absent if it is no digest.")
        @Nullable Integer digestOf,
    Instant createdAt,
    @Schema(description = "Absent if it was not read yet.") @Nullable Instant readAt) {
  /** Shows a notification. */
  public static NotificationJson from(ToldView told) {
    return of(told.notification(), told.mandate());
  }

  /** Shows a notification that has just come. */
  public static NotificationJson from(NotificationView view) {
    return of(view, null);
  }

  private static NotificationJson of(NotificationView view, @Nullable String mandate) {
    NotificationView.Source source = view.source();
    return new NotificationJson(
        view.id(),
        view.title(),
        view.body(),
        source == null ? null : source.hook(),
        source == null ? null : source.version(),
        source == null ? null : source.purpose(),
        source == null ? null : source.action(),
        source != null && source.mandatory(),
        mandate,
        view.digestOf(),
        view.createdAt(),
        view.readAt());
  }
}
