package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.boundary.MuteView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mute.
 *
 * @param id its id
 * @param hook only of this hook
 * @param author only of versions that they handed in
 * @param kind only of this kind
 * @param purpose only for this purpose
 * @param madeAt when it was made
 * @param until when it ends by itself
 * @param endedAt when it was lifted
 */
@Schema(
    name = "Mute",
    description = "What you do not want to get: what fits all that is named; all if nothing is.")
public record MuteJson(
    UUID id,
    @Schema(nullable = true) @Nullable String hook,
    @Schema(nullable = true, description = "Whoever handed the version in.")
        @Nullable String author,
    @Schema(
            nullable = true,
            enumeration = {"notify", "email"})
        @Nullable String kind,
    @Schema(nullable = true) @Nullable String purpose,
    Instant madeAt,
    @Schema(nullable = true, description = "When it ends by itself.") @Nullable Instant until,
    @Schema(nullable = true, description = "When it was lifted.") @Nullable Instant endedAt) {
  /** Shows a mute. */
  public static MuteJson from(MuteView view) {
    MuteScope scope = view.scope();
    return new MuteJson(
        view.id(),
        scope.hook(),
        scope.authorName(),
        scope.kind() == null ? null : scope.kind().wireName(),
        scope.purpose(),
        view.madeAt(),
        view.until(),
        view.endedAt());
  }
}
