package dev.hookwarden.api.audit;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to verify.
 *
 * @param first the position of the first entry to check; empty for all
 */
@Schema(name = "NewAuditVerification", description = "What to verify.")
public record VerificationRequest(
    @Schema(
            implementation = Long.class,
            nullable = true,
            minimum = "0",
            description =
                "The position of the first entry to check; what comes before is believed.")
        Optional<Long> first) {}
