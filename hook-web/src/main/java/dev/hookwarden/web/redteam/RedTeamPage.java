package dev.hookwarden.web.redteam;

import dev.hookwarden.redteam.boundary.CampaignState;
import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.Campaigns;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest campaign, and what came of its samples. */
@Named
@RequestScoped
public class RedTeamPage {
  private static final int PERCENT = 100;

  @Inject private Campaigns campaigns;
  @Inject private Choice choice;

  private @Nullable CampaignView campaign;
  private Cursor<TrialView> page = cursor(List.of());
  private @Nullable String after;

  /** Reads all of it before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    campaign = campaigns.campaigns(Addresses.before(null), 1).stream().findFirst().orElse(null);
    if (campaign != null) {
      int begin = after == null || after.isEmpty() ? 0 : Addresses.number(after);
      page = cursor(campaigns.trials(campaign.id(), begin, Cursor.FETCH));
    }
  }

  private Cursor<TrialView> cursor(List<TrialView> found) {
    return Cursor.of("/redteam.xhtml", Map.of(), after, found, TrialView::ordinal);
  }

  /** Begins or stops what the touched button says. */
  public void act() {
    choice.of("run").ifPresent(_ -> Notices.attempt(() -> campaigns.begin(List.of())));
    choice.of("stop").ifPresent(id -> Notices.attempt(() -> campaigns.stop(Addresses.id(id))));
  }

  /** The latest campaign; {@code null} if there is none. */
  public @Nullable CampaignView getCampaign() {
    return campaign;
  }

  /** Whether it still runs. */
  public boolean isRunning() {
    return campaign != null && campaign.state() == CampaignState.RUNNING;
  }

  /** How much of it is done, in percent. */
  public long getShare() {
    return campaign == null || campaign.total() == 0
        ? 0
        : PERCENT * campaign.done() / campaign.total();
  }

  /** What came of its samples. */
  public Cursor<TrialView> getPage() {
    return page;
  }

  /** What must come of a sample, in words. */
  public String expected(TrialView trial) {
    return String.join(" or ", trial.expected().outcomes());
  }

  /** Names of rules, in words. */
  public String words(List<String> rules) {
    return rules.isEmpty() ? "nothing" : String.join(", ", rules);
  }

  /** How many samples ended with a verdict. */
  public long number(String verdict) {
    return campaign == null ? 0 : campaign.number(Verdict.valueOf(verdict));
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
