package dev.hookwarden.web.run;

import dev.hookwarden.audit.boundary.AuditProofs;
import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.LogState;
import dev.hookwarden.dispatch.boundary.RunOverview;
import dev.hookwarden.dispatch.boundary.RunStatistics;
import dev.hookwarden.run.boundary.JailView;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.web.layout.Counts;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened lately, and what needs attention. */
@Named
@RequestScoped
public class DashboardPage {
  private static final int DAY_HOURS = 24;
  private static final int BUSIEST = 8;

  /** More than a busy second writes. */
  private static final long MOST_WAITING = 5_000;

  private static final int PERCENT = 100;
  private static final Map<String, Integer> SPANS = Map.of("1h", 1, "24h", 24, "7d", 7 * 24);

  @Inject private RunStatistics statistics;
  @Inject private Workers workers;
  @Inject private Visitor visitor;
  @Inject private Counts counts;
  @Inject private AuditProofs proofs;

  private @Nullable String span;
  private @Nullable RunOverview overview;

  /** The runs of the chosen time. */
  public RunOverview getOverview() {
    if (overview == null) {
      overview = statistics.overview(SPANS.getOrDefault(getSpan(), DAY_HOURS));
    }
    return overview;
  }

  /** Whether the visitor may see runs at all. */
  public boolean isReadable() {
    return visitor.may("run:read");
  }

  /** The bars of the chart, oldest first. */
  public List<Bar> getBars() {
    return Bar.of(getOverview().slots());
  }

  /** The busiest hooks. */
  public List<RunOverview.HookLoad> getBusiest() {
    List<RunOverview.HookLoad> hooks = getOverview().hooks();
    return hooks.subList(0, Math.min(BUSIEST, hooks.size()));
  }

  /** The share of failed runs, in words. */
  public String getFailedShare() {
    RunOverview runs = getOverview();
    return runs.total() == 0 ? "–" : share(runs.failed(), runs.total());
  }

  /** What needs somebody, in words; the worst first. */
  public List<String> getConcerns() {
    List<String> concerns = new ArrayList<>();
    JailView jail = workers.jail();
    if (jail.disabled()) {
      concerns.add("The jail is switched off: hooks run without the outer wall.");
    } else if (!jail.permitsRuns()) {
      concerns.add("The jail is not complete, so no hook runs.");
    }
    if (workers.workers().isEmpty()) {
      concerns.add("No worker is warm.");
    }
    log()
        .filter(state -> state.waiting() > MOST_WAITING)
        .ifPresent(
            state ->
                concerns.add(
                    "%,d entries of the audit log wait to be sealed.".formatted(state.waiting())));
    long waiting = counts.getVersions();
    if (waiting > 0) {
      concerns.add(
          waiting == 1
              ? "A version waits for a decision."
              : "%,d versions wait for a decision.".formatted(waiting));
    }
    getOverview().hooks().stream()
        .filter(hook -> hook.failed() * 10 > hook.runs())
        .limit(BUSIEST)
        .map(
            hook ->
                "%s failed in %s of its runs."
                    .formatted(hook.hook(), share(hook.failed(), hook.runs())))
        .forEach(concerns::add);
    return concerns;
  }

  /** How many entries of the audit log are sealed. */
  public long getSealed() {
    return log().map(LogState::checkpoint).map(CheckpointView::size).orElse(0L);
  }

  private Optional<LogState> log() {
    return visitor.may("audit:read") ? Optional.of(proofs.state()) : Optional.empty();
  }

  /** How many workers are warm. */
  public int getWorkers() {
    return workers.workers().size();
  }

  private static String share(int part, int whole) {
    int percent = (int) Math.round((double) part * PERCENT / whole);
    return part > 0 && percent == 0 ? "< 1 %" : percent + " %";
  }

  /** The chosen time: {@code 1h}, {@code 24h} or {@code 7d}. */
  public String getSpan() {
    return span == null || !SPANS.containsKey(span) ? "24h" : span;
  }

  /** The chosen time in words. */
  public String getSpanWords() {
    return switch (getSpan()) {
      case "1h" -> "hour";
      case "7d" -> "7 days";
      default -> "24 hours";
    };
  }

  /** Takes the chosen time. */
  public void setSpan(@Nullable String span) {
    this.span = span;
  }
}
