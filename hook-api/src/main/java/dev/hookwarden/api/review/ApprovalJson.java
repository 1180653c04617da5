package dev.hookwarden.api.review;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.ApprovalView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An approval.
 *
 * @param id its id
 * @param hook the hook's name
 * @param version the version's number
 * @param hash the hash of what was approved
 * @param ruleSet the rules that it was scanned by; empty if it was not
 * @param kind how it was approved
 * @param by who approved
 * @param reason why
 * @param at when
 * @param expiresAt when it ends by itself; {@code null} for never
 * @param limits limits below those of the manifest
 * @param capabilities what was accepted beyond the version that was approved before
 * @param end how it ended; {@code null} while it stands
 */
@Schema(name = "Approval", description = "An approval of one version.")
public record ApprovalJson(
    UUID id,
    String hook,
    int version,
    String hash,
    String ruleSet,
    @Schema(enumeration = {"reviewed", "fast-lane", "automatic", "before-review"}) String kind,
    String by,
    String reason,
    Instant at,
    @Schema(nullable = true) @Nullable Instant expiresAt,
    @Schema(description = "Lower limits: numbers by names such as cpuMillis.")
        Map<String, Long> limits,
    List<String> capabilities,
    @Schema(nullable = true, description = "Null while it stands.") @Nullable EndJson end) {
  /** The end of an approval. */
  @Schema(name = "ApprovalEnd")
  public record EndJson(
      @Schema(enumeration = {"revoked", "replaced", "sent-back", "suspended", "expired"})
          String how,
      String by,
      String why,
      Instant at) {
    static @Nullable EndJson from(ApprovalView.@Nullable End end) {
      return end == null ? null : new EndJson(end.how().wireName(), end.by(), end.why(), end.at());
    }
  }

  /** Shows an approval. */
  public static ApprovalJson from(ApprovalView view) {
    return new ApprovalJson(
        view.id(),
        view.subject().hook(),
        view.subject().number(),
        view.subject().hash(),
        view.subject().ruleSet(),
        view.kind().wireName(),
        view.by(),
        view.reason(),
        view.at(),
        view.expiresAt(),
        LowerLimits.write(view.limits()),
        view.capabilities().stream().map(Capability::toString).toList(),
        EndJson.from(view.end()));
  }
}
