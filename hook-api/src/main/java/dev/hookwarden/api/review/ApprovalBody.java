package dev.hookwarden.api.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.ApprovalRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish to approve what the reviewer saw.
 *
 * @param hash the hash of the version that they saw
 * @param ruleSet the rules of the scan that they saw
 * @param capabilities the new capabilities that they saw, and accept
 * @param reason why
 * @param expiresAt when the approval ends by itself
 * @param limits limits below those of the manifest
 */
@Schema(name = "ApprovalRequest", description = "The wish to approve what the reviewer saw.")
public record ApprovalBody(
    @Schema(required = true) @JsonProperty(required = true) String hash,
    @Schema(required = true, description = "The member ruleSet of the review's scan.")
        @JsonProperty(required = true)
        String ruleSet,
    @Schema(description = "The new capabilities, which the approval accepts; none if absent.")
        @Nullable List<String> capabilities,
    @Schema(required = true, minLength = 1, maxLength = 2000) @JsonProperty(required = true)
        String reason,
    @Schema(description = "When the approval ends by itself; never if absent.")
        @Nullable Instant expiresAt,
    @Schema(description = "Lower limits: numbers by names such as cpuMillis.")
        @Nullable Map<String, Long> limits) {
  /** What the boundary takes. */
  ApprovalRequest request() {
    return new ApprovalRequest(
        hash, ruleSet, read(capabilities), reason, expiresAt, LowerLimits.read(limits));
  }

  private static Set<Capability> read(@Nullable List<String> texts) {
    Set<Capability> found = new HashSet<>();
    for (String text : texts == null ? List.<String>of() : texts) {
      try {
        found.add(Capability.parse(text));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new HookwardenException(
            Problem.INVALID_REQUEST, "capabilities: %s is none".formatted(text));
      }
    }
    return found;
  }
}
