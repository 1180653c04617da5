package dev.hookwarden.api.consent;

import dev.hookwarden.consent.boundary.NoticeView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mandatory notice.
 *
 * @param id its id
 * @param hook the hook's name
 * @param kind what it may do
 * @param purpose what for
 * @param reason why that is mandatory
 * @param grantedBy who said so
 * @param grantedAt when
 * @param endedAt when it was taken back
 * @param endedBy who took it back
 */
@Schema(
    name = "MandatoryNotice",
    description = "What a hook may tell people whether they like it or not.")
public record NoticeJson(
    UUID id,
    String hook,
    @Schema(enumeration = {"notify", "email"}) String kind,
    String purpose,
    @Schema(description = "Why that is mandatory; people see it.") String reason,
    String grantedBy,
    Instant grantedAt,
    @Schema(nullable = true, description = "When it was taken back.") @Nullable Instant endedAt,
    @Schema(nullable = true, description = "Who took it back.") @Nullable String endedBy) {
  /** Shows a notice. */
  public static NoticeJson from(NoticeView view) {
    return new NoticeJson(
        view.id(),
        view.hook(),
        view.kind().wireName(),
        view.purpose(),
        view.reason(),
        view.grantedBy(),
        view.grantedAt(),
        view.endedAt(),
        view.endedBy());
  }
}
