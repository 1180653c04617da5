package dev.hookwarden.redteam.entity;

import dev.hookwarden.redteam.boundary.CampaignState;
import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk through samples. */
@Entity
@Table(name = "red_team_campaign")
public class Campaign {
  /** Longer than any sample takes: a campaign that was silent for so long has lost its server. */
  static final Duration SILENCE = Duration.ofMinutes(3);

  @Id private UUID id;
  private UUID workspace;

  @Enumerated(EnumType.STRING)
  private CampaignState state;

  private int total;
  private boolean stopping;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** The workspace while it runs; unique, so that the database refuses a second one of it. */
  private @Nullable UUID slot;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Campaign() {}

  /** Creates a campaign that runs. */
  public Campaign(UUID id, UUID workspace, int total, String by, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.state = CampaignState.RUNNING;
    this.total = total;
    this.startedBy = by;
    this.startedAt = now;
    this.seenAt = now;
    this.slot = workspace;
  }

  /** The campaign's id. */
  public UUID id() {
    return id;
  }

  /** Asks it to end after the present sample, or ends it if nobody runs it any more. */
  public void stop(Instant now) {
    stopping = true;
    if (isLost(now)) {
      end(CampaignState.INTERRUPTED, now);
    }
  }

  /** Whether it is over, or should be. */
  public boolean isToEnd() {
    return stopping || state != CampaignState.RUNNING;
  }

  /** Whether it runs as far as the row says, but the server that ran it is gone. */
  public boolean isLost(Instant now) {
    return state == CampaignState.RUNNING && now.isAfter(seenAt.plus(SILENCE));
  }

  /** Ends it, once. */
  public void end(CampaignState how, Instant now) {
    if (state == CampaignState.RUNNING) {
      state = how;
      endedAt = now;
      slot = null;
    }
  }

  /** The campaign as others see it. */
  public CampaignView view(Map<Verdict, Long> verdicts, Instant now) {
    return new CampaignView(
        id,
        isLost(now) ? CampaignState.INTERRUPTED : state,
        total,
        verdicts,
        startedBy,
        startedAt,
        endedAt);
  }
}
