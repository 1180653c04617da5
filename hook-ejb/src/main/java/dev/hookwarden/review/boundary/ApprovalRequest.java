package dev.hookwarden.review.boundary;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.settings.boundary.Limit;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish to approve what the reviewer saw.
 *
 * @param hash the hash of the version that they saw
 * @param ruleSet the rules of the scan that they saw
 * @param capabilities the new capabilities that they saw, and accept
 * @param reason why, 1 to 2,000 characters
 * @param expiresAt when the approval ends by itself; {@code null} for never
 * @param limits limits below those of the manifest, in milliseconds, bytes or counts; may be empty
 */
public record ApprovalRequest(
    String hash,
    String ruleSet,
    Set<Capability> capabilities,
    String reason,
    @Nullable Instant expiresAt,
    Map<Limit, Long> limits) {
  /** Copies. */
  public ApprovalRequest {
    capabilities = Set.copyOf(capabilities);
    limits = Map.copyOf(limits);
  }
}
