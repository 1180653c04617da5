package dev.hookwarden.api.redteam;

import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param id its id
 * @param state how far it is
 * @param total how many samples it runs
 * @param done how many it has run
 * @param contained how many ended so
 * @param rejectedEarly how many ended so
 * @param escaped how many ended so
 * @param unexpected how many ended so
 * @param startedBy who started it
 * @param startedAt when
 * @param endedAt when it was over
 */
@Schema(name = "Campaign", description = "One walk through samples.")
public record CampaignJson(
    UUID id,
    @Schema(enumeration = {"running", "finished", "stopped", "interrupted"}) String state,
    @Schema(description = "How many samples it runs.") int total,
    @Schema(description = "How many samples it has run.") long done,
    long contained,
    long rejectedEarly,
    long escaped,
    long unexpected,
    String startedBy,
    Instant startedAt,
    @Schema(nullable = true) @Nullable Instant endedAt) {
  /** Shows a campaign. */
  static CampaignJson from(CampaignView view) {
    return new CampaignJson(
        view.id(),
        view.state().wireName(),
        view.total(),
        view.done(),
        view.number(Verdict.CONTAINED),
        view.number(Verdict.REJECTED_EARLY),
        view.number(Verdict.ESCAPED),
        view.number(Verdict.UNEXPECTED),
        view.startedBy(),
        view.startedAt(),
        view.endedAt());
  }
}
