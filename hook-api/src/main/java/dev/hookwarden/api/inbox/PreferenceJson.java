package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.PreferenceView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has said about one thing that a hook does.
 *
 * @param hook the hook
 * @param kind what it does
 * @param purpose what for
 * @param consent what allows it
 * @param mute what silences it
 * @param mandatory why an administrator lets the hook do it anyway
 * @param lastAskedAt when the hook last asked
 */
@Schema(name = "Preference", description = "What you have said about one thing that a hook does.")
public record PreferenceJson(
    String hook,
    @Schema(enumeration = {"notify", "email"}) String kind,
    String purpose,
    @Schema(nullable = true, description = "What allows it.") @Nullable ConsentJson consent,
    @Schema(nullable = true, description = "What silences it, allowed or not.")
        @Nullable MuteJson mute,
    @Schema(nullable = true, description = "Why an administrator lets the hook do it anyway.")
        @Nullable String mandatory,
    @Schema(nullable = true, description = "When the hook last asked.")
        @Nullable Instant lastAskedAt) {
  /** Shows it. */
  public static PreferenceJson from(PreferenceView view) {
    return new PreferenceJson(
        view.hook(),
        view.kind().wireName(),
        view.purpose(),
        view.consent() == null ? null : ConsentJson.from(view.consent()),
        view.mute() == null ? null : MuteJson.from(view.mute()),
        view.mandatory(),
        view.lastAskedAt());
  }
}
