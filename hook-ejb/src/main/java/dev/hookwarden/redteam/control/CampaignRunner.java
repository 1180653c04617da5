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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Runs campaigns in the background, sample by sample. */
@ApplicationScoped
public class CampaignRunner {
  private static final System.Logger LOG = System.getLogger(CampaignRunner.class.getName());

  @Inject private SampleTrial trial;
  @Inject private CampaignShelf shelf;
  @Inject private Transactions transactions;
  @Inject private AuditLog auditLog;
  @Resource private ManagedExecutorService executor;

  private volatile boolean ending;

  /** Begins to run a campaign and does not wait for it. */
  public void begin(UUID campaign, Actor by, List<Sample> samples) {
    executor.execute(() -> walk(campaign, by, samples));
  }

  private void walk(UUID campaign, Actor by, List<Sample> samples) {
    CampaignState how = CampaignState.INTERRUPTED;
    try {
      how = trials(campaign, by, samples);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "campaign " + campaign + " was given up", e);
    }
    CampaignState end = how;
    transactions.inNew(() -> end(campaign, by, end));
  }

  private CampaignState trials(UUID campaign, Actor by, List<Sample> samples) {
    SampleTrial.Ground ground = new SampleTrial.Ground(by.workspace(), campaign);
    int ordinal = 0;
    for (Sample sample : samples) {
      if (ending) {
        return CampaignState.INTERRUPTED;
      }
      if (transactions.inNew(() -> shelf.require(by.workspace(), campaign).isToEnd())) {
        return CampaignState.STOPPED;
      }
      ordinal++;
      TrialView result = trial.run(ground, ordinal, sample);
      transactions.inNew(
          () -> {
            shelf.add(by.workspace(), campaign, result);
            return result;
          });
    }
    return CampaignState.FINISHED;
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
