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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(
            implementation = String[].class,
            nullable = true,
            description = "The new capabilities, which the approval accepts; none if absent.")
        Optional<List<String>> capabilities,
    @Schema(required = true, minLength = 1, maxLength = 2000) @JsonProperty(required = true)
        String reason,
    @Schema(
            implementation = Instant.class,
            nullable = true,
            description = "When the approval ends by itself; never if absent.")
        Optional<Instant> expiresAt,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "Lower limits: numbers by names such as cpuMillis.")
        Optional<Map<String, Long>> limits) {
  /** What the boundary takes. */
  ApprovalRequest request() {
    return new ApprovalRequest(
        hash,
        ruleSet,
        read(capabilities.orElse(List.of())),
        reason,
        expiresAt.orElse(null),
        LowerLimits.read(limits.orElse(Map.of())));
  }

  private static Set<Capability> read(List<String> texts) {
    Set<Capability> found = new HashSet<>();
    for (String text : texts) {
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
