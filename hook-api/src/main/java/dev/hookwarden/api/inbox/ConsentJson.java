package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.ConsentView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent.
 *
 * @param id its id
 * @param hook which hook it is for
 * @param kind what the hook may do
 * @param purpose what for
 * @param sinceVersion the version that it was given to
 * @param grantedAt when it was given
 * @param expiresAt when it ends by itself
 * @param endedAt when it was ended
 * @param endedBy who or what ended it
 */
@Schema(name = "Consent", description = "What you let a hook do, until you take it back.")
public record ConsentJson(
    UUID id,
    String hook,
    @Schema(enumeration = {"notify", "email"}) String kind,
    @Schema(examples = "order-updates") String purpose,
    @Schema(description = "Older versions ask anew.") int sinceVersion,
    Instant grantedAt,
    @Schema(nullable = true) @Nullable Instant expiresAt,
    @Schema(nullable = true) @Nullable Instant endedAt,
    @Schema(nullable = true) @Nullable String endedBy) {
  /** Shows a consent. */
  public static ConsentJson from(ConsentView view) {
    return new ConsentJson(
        view.id(),
        view.hook(),
        view.kind().wireName(),
        view.purpose(),
        view.sinceVersion(),
        view.grantedAt(),
        view.end().expiresAt(),
        view.end().endedAt(),
        view.end().endedBy());
  }
}
