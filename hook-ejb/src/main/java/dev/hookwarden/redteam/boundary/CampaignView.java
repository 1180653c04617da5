package dev.hookwarden.redteam.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One walk through samples.
 *
 * @param id its id
 * @param state how far it is
 * @param total how many samples it runs
 * @param verdicts how many of those that were run ended how
 * @param startedBy who started it
 * @param startedAt when
 * @param endedAt when it was over; {@code null} if it is not
 */
public record CampaignView(
    UUID id,
    CampaignState state,
    int total,
    Map<Verdict, Long> verdicts,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt) {
  /** Copies. */
  public CampaignView {
    verdicts = Map.copyOf(verdicts);
  }

  /** How many samples were run. */
  public long done() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many samples ended with a verdict. */
  public long number(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }
}
