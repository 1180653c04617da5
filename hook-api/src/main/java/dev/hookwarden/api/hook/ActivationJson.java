package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.Activated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version that was put into service.
 *
 * @param version the version
 * @param replaced what ran before; {@code null} if nothing did
 */
@Schema(name = "Activation", description = "A version that was put into service.")
public record ActivationJson(
    VersionJson version,
    @Schema(nullable = true, description = "What ran before; null if nothing did.")
        @Nullable ReplacedJson replaced) {
  /** A version that does not run any longer. */
  @Schema(name = "ReplacedVersion")
  public record ReplacedJson(
      int version,
      @Schema(description = "How many changes of records it made; they can be undone.")
          long changes) {}

  /** Shows an activation. */
  public static ActivationJson from(Activated activated) {
    Activated.Replaced replaced = activated.replaced();
    return new ActivationJson(
        VersionJson.from(activated.version()),
        replaced == null ? null : new ReplacedJson(replaced.number(), replaced.changes()));
  }
}
