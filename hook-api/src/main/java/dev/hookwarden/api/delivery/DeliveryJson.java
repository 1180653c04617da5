package dev.hookwarden.api.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.delivery.boundary.DeliveryContent;
import dev.hookwarden.delivery.boundary.DeliveryView;
import dev.hookwarden.delivery.boundary.OpenedDelivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery.
 *
 * @param id its id
 * @param channel which way it goes
 * @param action the action that it carries out
 * @param hook the hook that asked for it
 * @param version the hook's version
 * @param target the destination, or the name of the person
 * @param purpose what the hook says that it is for
 * @param mandatory whether an administrator made it mandatory
 * @param state where it is
 * @param attempts how often it was tried since it was queued last
 * @param nextAt when it is tried next
 * @param error what went wrong last, or why it was discarded
 * @param answer what the other side said
 * @param createdAt when it was allowed
 * @param settledAt when it came to its end
 * @param title the subject of a mail, or method and destination of a call
 * @param body what is sent
 */
@Schema(name = "Delivery", description = "A mail or a call that is, was or will be sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryJson(
    @Schema(description = "The other side gets it too.") UUID id,
    @Schema(enumeration = {"mail", "call"}) String channel,
    @Schema(description = "Absent for what the system itself sends.") @Nullable UUID action,
    @Schema(description = "Absent for what the system itself sends.") @Nullable String hook,
    @Nullable Integer version,
    @Schema(
            description = "The destination, or a person's name; never an address.",
            examples = "ada")
        String target,
    @Nullable String purpose,
    boolean mandatory,
    @Schema(enumeration = {"queued", "sending", "delivered", "cancelled", "dead"}) String state,
    @Schema(description = "Since it was queued last.") int attempts,
    @Schema(description = "When it is tried next.") @Nullable Instant nextAt,
    @Schema(description = "What went wrong last, or why it was discarded.") @Nullable String error,
    @Schema(description = "What the other side said; kept if no mail leaves the server.")
        @Nullable String answer,
    Instant createdAt,
    @Nullable Instant settledAt,
    @Schema(description = "Of one delivery, for administrators.") @Nullable String title,
    @Schema(description = "Of one delivery, for administrators.") @Nullable String body) {
  /** Shows a delivery without what is in it. */
  public static DeliveryJson from(DeliveryView view) {
    return of(view, null);
  }

  /** Shows a delivery with what is in it, as far as the caller may see it. */
  public static DeliveryJson from(OpenedDelivery opened) {
    return of(opened.delivery(), opened.content());
  }

  private static DeliveryJson of(DeliveryView view, @Nullable DeliveryContent content) {
    DeliveryView.Parcelled parcel = view.parcel();
    DeliveryView.Progress progress = view.progress();
    return new DeliveryJson(
        view.id(),
        view.channel().wireName(),
        parcel.action(),
        parcel.hook(),
        parcel.version(),
        parcel.target(),
        parcel.purpose(),
        parcel.mandatory(),
        progress.state().wireName(),
        progress.attempts(),
        progress.nextAt(),
        progress.error(),
        progress.answer(),
        view.createdAt(),
        progress.settledAt(),
        content == null ? null : content.title(),
        content == null ? null : content.body());
  }
}
