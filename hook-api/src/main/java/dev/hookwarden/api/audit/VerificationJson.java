package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.VerificationView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check of the log.
 *
 * @param id its id
 * @param requestedBy who asked for it
 * @param state how far it is
 * @param first the position that it began with
 * @param size how many entries the log had
 * @param checked how many were found sound
 * @param finding the first thing that is wrong
 * @param startedAt when it began
 * @param seenAt its last sign of life
 */
@Schema(name = "AuditVerification", description = "A check of the log against what was signed.")
public record VerificationJson(
    UUID id,
    String requestedBy,
    @Schema(enumeration = {"running", "sound", "broken", "lost"}) String state,
    long first,
    @Schema(description = "How many entries the log had when it began.") long size,
    @Schema(description = "How many of them were found sound so far.") long checked,
    @Schema(nullable = true) @Nullable FindingJson finding,
    Instant startedAt,
    Instant seenAt) {
  /** Shows a verification. */
  public static VerificationJson from(VerificationView view) {
    return new VerificationJson(
        view.id(),
        view.requestedBy(),
        view.state().wireName(),
        view.first(),
        view.size(),
        view.checked(),
        view.finding() == null ? null : FindingJson.from(view.finding()),
        view.startedAt(),
        view.seenAt());
  }
}
