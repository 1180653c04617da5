package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.MailAddressView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a person gets mail.
 *
 * @param address the confirmed address
 * @param confirmedAt when it was confirmed
 * @param wanted an address that waits for its confirmation
 * @param wantedUntil when it is too late
 * @param requests whether the person is told by mail that requests wait
 */
@Schema(name = "MailAddress", description = "Where a person gets mail.")
public record MailAddressJson(
    @Schema(nullable = true, examples = "ada@example.org") @Nullable String address,
    @Schema(nullable = true) @Nullable Instant confirmedAt,
    @Schema(nullable = true, description = "An address that waits for its confirmation.")
        @Nullable String wanted,
    @Schema(nullable = true, description = "When it is too late.") @Nullable Instant wantedUntil,
    @Schema(description = "Whether the person is told by mail that requests wait.")
        boolean requests) {
  /** Shows it. */
  public static MailAddressJson from(MailAddressView view) {
    return new MailAddressJson(
        view.address(), view.confirmedAt(), view.wanted(), view.wantedUntil(), view.requests());
  }
}
