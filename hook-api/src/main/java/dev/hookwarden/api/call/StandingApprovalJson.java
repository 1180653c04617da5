package dev.hookwarden.api.call;

import dev.hookwarden.consent.boundary.StandingApprovalView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A standing approval.
 *
 * @param id its id
 * @param hook the hook
 * @param destination the destination
 * @param method the HTTP method
 * @param sinceVersion older versions ask anew
 * @param reason why
 * @param approver who approved it
 * @param seconder who approved it second
 * @param approvedAt when
 * @param expiresAt when it ends by itself
 * @param endedAt when it was taken back or replaced
 * @param endedBy by whom
 */
@Schema(name = "StandingApproval", description = "What a reviewer has allowed once and for all.")
public record StandingApprovalJson(
    UUID id,
    String hook,
    String destination,
    String method,
    @Schema(description = "Older versions ask anew.") int sinceVersion,
    String reason,
    String approver,
    @Schema(nullable = true, description = "Who approved it second, for a sensitive destination.")
        @Nullable String seconder,
    Instant approvedAt,
    @Schema(nullable = true, description = "When it ends by itself.") @Nullable Instant expiresAt,
    @Schema(nullable = true, description = "When it was taken back or replaced.")
        @Nullable Instant endedAt,
    @Schema(nullable = true) @Nullable String endedBy) {
  static StandingApprovalJson from(StandingApprovalView view) {
    StandingApprovalView.Terms terms = view.terms();
    return new StandingApprovalJson(
        view.id(),
        terms.hook(),
        terms.destination(),
        terms.method(),
        terms.sinceVersion(),
        terms.reason(),
        terms.approver(),
        terms.seconder(),
        view.approvedAt(),
        terms.expiresAt(),
        view.endedAt(),
        view.endedBy());
  }
}
