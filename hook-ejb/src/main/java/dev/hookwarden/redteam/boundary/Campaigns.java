package dev.hookwarden.redteam.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.redteam.control.CampaignRunner;
import dev.hookwarden.redteam.control.CampaignShelf;
import dev.hookwarden.redteam.control.SampleShelf;
import dev.hookwarden.redteam.entity.Campaign;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Walks through samples. Each is scanned, run in the jail in a workspace that nobody else has, and
 * judged, in the background. A workspace has one campaign at a time; those of several take turns.
 * Nothing that a sample asks for takes place.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Campaigns {
  @Inject private SampleShelf samples;
  @Inject private CampaignShelf shelf;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private CampaignRunner runner;

  /**
   * Begins a campaign.
   *
   * @param names the samples to run; empty for all that are not retired
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if there is no such sample; with
   *     {@link Problem#CONFLICT} if a campaign of the workspace runs
   */
  @Requires(Permission.RULES_MANAGE)
  public CampaignView begin(List<String> names) {
    Actor me = actor.get();
    List<Sample> chosen = chosen(me.workspace(), names);
    CampaignView begun;
    try {
      begun =
          transactions.inNew(
              () -> {
                Campaign campaign = shelf.begin(me.workspace(), chosen.size(), me.name());
                note(me, "campaign.started", campaign.id(), Map.of("samples", chosen.size()));
                return shelf.view(campaign);
              });
    } catch (HookwardenException e) {
      if (e.problem() == Problem.CONFLICT) {
        throw new HookwardenException(Problem.CONFLICT, "a campaign runs already");
      }
      throw e;
    }
    runner.begin(begun.id(), me, chosen);
    return begun;
  }

  /**
   * Stops a campaign after its present sample. One that is over stays as it is.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RULES_MANAGE)
  public CampaignView stop(UUID id) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Campaign campaign = shelf.require(me.workspace(), id);
          if (!campaign.isToEnd()) {
            campaign.stop(shelf.now());
            note(me, "campaign.stopped", id, Map.of());
          }
          return shelf.view(campaign);
        });
  }

  /**
   * Campaigns, the latest first.
   *
   * @param before only those that began before the one with this id
   * @param limit the most campaigns
   */
  @Requires(Permission.HOOK_REVIEW)
  public List<CampaignView> campaigns(UUID before, int limit) {
    return shelf.page(actor.get().workspace(), before, limit);
  }

  /**
   * One campaign.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_REVIEW)
  public CampaignView campaign(UUID id) {
    return shelf.view(shelf.require(actor.get().workspace(), id));
  }

  /**
   * What came of a campaign's samples so far, in their order.
   *
   * @param after only those with an ordinal above this; 0 for the first
   * @param limit the most results
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_REVIEW)
  public List<TrialView> trials(UUID id, int after, int limit) {
    shelf.require(actor.get().workspace(), id);
    return shelf.trials(id, after, limit);
  }

  private List<Sample> chosen(UUID workspace, List<String> names) {
    return names.isEmpty()
        ? samples.all(workspace).stream()
            .filter(SampleView::isActive)
            .map(SampleView::sample)
            .toList()
        : names.stream().distinct().map(name -> samples.require(workspace, name).sample()).toList();
  }

  private void note(Actor me, String action, UUID campaign, Map<String, Object> detail) {
    auditLog.record(me, action, "campaign/" + campaign, Json.write(detail));
  }
}
