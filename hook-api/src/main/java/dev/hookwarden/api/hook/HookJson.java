package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.HookView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hook.
 *
 * @param name its name
 * @param activeVersion the version that runs; {@code null} if none does
 * @param suspendedVersion the version that was suspended and holds up the streams that it checks;
 *     {@code null} if none does
 * @param latestVersion the latest version
 * @param createdAt when its first version was handed in
 */
@Schema(name = "Hook", description = "A named program.")
public record HookJson(
    @Schema(examples = "label-issues") String name,
    @Schema(nullable = true, description = "The version that runs; null if none does.")
        @Nullable Integer activeVersion,
    @Schema(
            nullable = true,
            description =
                "The version that was suspended by an alarm and holds up the streams that it checks;"
                    + " null if none does.")
        @Nullable Integer suspendedVersion,
    int latestVersion,
    Instant createdAt) {
  /** Shows a hook. */
  public static HookJson from(HookView view) {
    return new HookJson(
        view.name(),
        view.activeVersion(),
        view.suspendedVersion(),
        view.latestVersion(),
        view.createdAt());
  }
}
