package dev.hookwarden.redteam.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.redteam.boundary.CampaignState;
import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.redteam.entity.Campaign;
import dev.hookwarden.redteam.entity.TrialResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The campaigns and what came of them. */
@Dependent
public class CampaignShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public CampaignShelf(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Creates a campaign, after those that have lost their server are ended. */
  public Campaign begin(UUID workspace, int total, String by) {
    entities
        .createQuery("select c from Campaign c where c.state = :running", Campaign.class)
        .setParameter("running", CampaignState.RUNNING)
        .getResultStream()
        .filter(each -> each.isLost(now()))
        .forEach(each -> each.end(CampaignState.INTERRUPTED, now()));
    entities.flush();
    Campaign campaign = new Campaign(ids.next(), workspace, total, by, now());
    entities.persist(campaign);
    entities.flush();
    return campaign;
  }

  /**
   * A campaign of a workspace, to be changed.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Campaign require(UUID workspace, UUID id) {
    return entities
        .createQuery(
            "select c from Campaign c where c.workspace = :workspace and c.id = :id",
            Campaign.class)
        .setParameter("workspace", workspace)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no campaign " + id));
  }

  /** Campaigns of a workspace, the latest first: those with an id below one. */
  public List<CampaignView> page(UUID workspace, UUID before, int limit) {
    return entities
        .createQuery(
            "select c from Campaign c where c.workspace = :workspace and c.id < :before"
                + " order by c.id desc",
            Campaign.class)
        .setParameter("workspace", workspace)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /** What came of a campaign's samples, in their order: those with an ordinal above one. */
  public List<TrialView> trials(UUID campaign, int after, int limit) {
    return entities
        .createQuery(
            "select r from TrialResult r where r.campaign = :campaign and r.ordinal > :after"
                + " order by r.ordinal",
            TrialResult.class)
        .setParameter("campaign", campaign)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(TrialResult::view)
        .toList();
  }

  /** Notes that campaigns go on, or wait for their turn on a server that is there. */
  public void seen(Collection<UUID> campaigns) {
    entities
        .createQuery("update Campaign c set c.seenAt = :now where c.id in :campaigns")
        .setParameter("now", now())
        .setParameter("campaigns", campaigns)
        .executeUpdate();
  }

  /** Keeps what came of a sample. */
  public void add(UUID workspace, UUID campaign, TrialView trial) {
    require(workspace, campaign);
    entities.persist(new TrialResult(ids.next(), campaign, trial));
  }

  /** The campaign as others see it. */
  public CampaignView view(Campaign campaign) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    entities
        .createQuery(
            "select r.verdict, count(r) from TrialResult r where r.campaign = :campaign"
                + " group by r.verdict",
            Object[].class)
        .setParameter("campaign", campaign.id())
        .getResultList()
        .forEach(row -> verdicts.put((Verdict) row[0], (Long) row[1]));
    return campaign.view(verdicts, now());
  }

  /** The present time as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
