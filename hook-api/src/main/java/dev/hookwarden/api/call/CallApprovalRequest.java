package dev.hookwarden.api.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.consent.boundary.CallDecision;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The wish to let a call be made.
 *
 * @param reason why
 * @param always whether all of its kind are meant
 * @param expiresAt when that ends by itself
 * @param seen what the reviewer saw
 */
@Schema(name = "CallApproval", description = "The wish to let a call be made.")
public record CallApprovalRequest(
    @Schema(required = true, minLength = 1, maxLength = 2000) @JsonProperty(required = true)
        String reason,
    @Schema(
            implementation = Boolean.class,
            nullable = true,
            description =
                "Whether all calls of the hook to the destination by the method are meant, of this"
                    + " version and later ones; false if absent.")
        Optional<Boolean> always,
    @Schema(
            implementation = Instant.class,
            nullable = true,
            description = "When that ends by itself; never if absent.")
        Optional<Instant> expiresAt,
    @Schema(
            implementation = String.class,
            nullable = true,
            description = "The member seen of the call; if it has changed, nothing is approved.")
        Optional<String> seen) {
  /** What the boundary takes. */
  CallDecision decision() {
    return new CallDecision.Approve(
        reason, always.orElse(false), expiresAt.orElse(null), seen.orElse(null));
  }
}
