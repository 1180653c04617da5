package dev.hookwarden.redteam.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.redteam.boundary.CampaignState;
import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.redteam.entity.Campaign;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Runs campaigns in the background. They take turns of some samples each, so that however many
 * there are, they occupy one worker, and none waits for another's end.
 */
@ApplicationScoped
public class CampaignRunner {
  private static final System.Logger LOG = System.getLogger(CampaignRunner.class.getName());

  /** How many samples a campaign takes in its turn; another one's need workers of their own. */
  private static final int TURN = 20;

  @Inject private SampleTrial trial;
  @Inject private CampaignShelf shelf;
  @Inject private Transactions transactions;
  @Inject private AuditLog auditLog;
  @Resource private ManagedExecutorService executor;

  /** The campaigns of this server, the one whose turn it is first. Guarded by itself. */
  private final Deque<Walk> walks = new ArrayDeque<>();

  private volatile boolean ending;

  /** A campaign on its way through the samples. */
  private static final class Walk {
    private final UUID campaign;
    private final Actor by;
    private final List<Sample> samples;
    private int done;

    Walk(UUID campaign, Actor by, List<Sample> samples) {
      this.campaign = campaign;
      this.by = by;
      this.samples = samples;
    }
  }

  /** Begins to run a campaign and does not wait for it. */
  public void begin(UUID campaign, Actor by, List<Sample> samples) {
    boolean alone;
    synchronized (walks) {
      alone = walks.isEmpty();
      walks.add(new Walk(campaign, by, samples));
    }
    if (alone) {
      executor.execute(this::turn);
    }
  }

  /** Lets the first campaign take its turn, and the next one after it. */
  private void turn() {
    Walk walk;
    synchronized (walks) {
      walk = walks.getFirst();
    }
    Optional<CampaignState> end = Optional.of(CampaignState.INTERRUPTED);
    try {
      end = trials(walk);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "campaign " + walk.campaign + " was given up", e);
    }
    try {
      end.ifPresent(how -> transactions.inNew(() -> end(walk.campaign, walk.by, how)));
    } finally {
      pass(walk, end.isPresent());
    }
  }

  private void pass(Walk walk, boolean over) {
    boolean more;
    synchronized (walks) {
      walks.remove(walk);
      if (!over) {
        walks.add(walk);
      }
      more = !walks.isEmpty();
    }
    if (more) {
      executor.execute(this::turn);
    }
  }

  /** Takes one turn; answers how the campaign ends, if it does. */
  private Optional<CampaignState> trials(Walk walk) {
    UUID workspace = walk.by.workspace();
    SampleTrial.Ground ground = new SampleTrial.Ground(workspace, walk.campaign);
    int last = Math.min(walk.samples.size(), walk.done + TURN);
    while (walk.done < last) {
      if (ending) {
        return Optional.of(CampaignState.INTERRUPTED);
      }
      if (transactions.inNew(() -> shelf.require(workspace, walk.campaign).isToEnd())) {
        return Optional.of(CampaignState.STOPPED);
      }
      TrialView result = trial.run(ground, walk.done + 1, walk.samples.get(walk.done));
      walk.done++;
      transactions.inNew(
          () -> {
            shelf.add(workspace, walk.campaign, result);
            shelf.seen(present());
            return result;
          });
    }
    return walk.done < walk.samples.size() ? Optional.empty() : Optional.of(CampaignState.FINISHED);
  }

  /** The campaigns that run on this server or wait for their turn. */
  private List<UUID> present() {
    synchronized (walks) {
      return walks.stream().map(walk -> walk.campaign).toList();
    }
  }

  private CampaignView end(UUID id, Actor by, CampaignState how) {
    Campaign campaign = shelf.require(by.workspace(), id);
    campaign.end(how, shelf.now());
    CampaignView view = shelf.view(campaign);
    Map<String, Object> detail = new TreeMap<>();
    detail.put("state", view.state().wireName());
    for (Verdict verdict : Verdict.values()) {
      detail.put(verdict.wireName(), view.number(verdict));
    }
    auditLog.record(by, "campaign.ended", "campaign/" + id, Json.write(detail));
    return view;
  }

  /** Lets the campaign end after its present sample. */
  @PreDestroy
  void stop() {
    ending = true;
  }
}
