package dev.hookwarden.api.call;

import dev.hookwarden.consent.boundary.CallView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first approval of two.
 *
 * @param by who gave it
 * @param at when
 * @param always whether all of its kind are meant
 * @param reason why
 * @param expiresAt when that ends by itself
 */
@Schema(name = "FirstApproval", description = "The first approval of two.")
public record FirstApprovalJson(
    String by,
    Instant at,
    boolean always,
    String reason,
    @Schema(nullable = true) @Nullable Instant expiresAt) {
  static @Nullable FirstApprovalJson from(CallView.@Nullable First first) {
    return first == null
        ? null
        : new FirstApprovalJson(
            first.by(), first.at(), first.always(), first.reason(), first.expiresAt());
  }
}
