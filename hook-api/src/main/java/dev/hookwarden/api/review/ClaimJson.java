package dev.hookwarden.api.review;

import dev.hookwarden.review.boundary.Claim;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody decides about a version.
 *
 * @param by the reviewer's id
 * @param name what people call them
 * @param until when another one may take it
 */
@Schema(name = "Claim", description = "That somebody decides about a version.")
public record ClaimJson(UUID by, String name, Instant until) {
  static @Nullable ClaimJson from(@Nullable Claim claim) {
    return claim == null ? null : new ClaimJson(claim.by(), claim.name(), claim.until());
  }
}
