package dev.hookwarden.api.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to verify.
 *
 * @param first the position of the first entry to check; {@code null} for all
 */
@Schema(name = "NewAuditVerification", description = "What to verify.")
public record VerificationRequest(
    @Schema(
            nullable = true,
            minimum = "0",
            description =
                "The position of the first entry to check; what comes before is believed.")
        @Nullable Long first) {}
