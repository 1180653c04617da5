package dev.hookwarden.web.hook;

import dev.hookwarden.dispatch.boundary.RunMark;
import dev.hookwarden.dispatch.boundary.RunStatistics;
import dev.hookwarden.library.boundary.DraftSummary;
import dev.hookwarden.library.boundary.Drafts;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookSummary;
import dev.hookwarden.library.boundary.WaitingVersion;
import dev.hookwarden.library.boundary.WaitingVersions;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hooks of the workspace. */
@Named
@RequestScoped
public class HooksPage {
  private static final int DOTS = 12;
  private static final int CHIPS = 20;

  @Inject private HookLibrary library;
  @Inject private RunStatistics statistics;
  @Inject private Drafts drafts;
  @Inject private WaitingVersions waitingVersions;

  private @Nullable Cursor<HookRow> page;
  private @Nullable String after;
  private @Nullable String prefix;
  private @Nullable List<DraftSummary> saved;
  private @Nullable List<WaitingVersion> waiting;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
  }

  /** The hooks. */
  public Cursor<HookRow> getPage() {
    if (page == null) {
      List<HookSummary> hooks = library.summaries(getPrefix(), Addresses.text(after), Cursor.FETCH);
      Map<String, List<RunMark>> runs =
          statistics.latest(hooks.stream().map(found -> found.hook().name()).toList(), DOTS);
      page =
          Cursor.of(
              "/hooks.xhtml",
              Map.of("prefix", getPrefix()),
              after,
              hooks.stream()
                  .map(found -> HookRow.from(found, runs.get(found.hook().name())))
                  .toList(),
              HookRow::name);
    }
    return page;
  }

  /** The first drafts of the workspace. */
  public List<DraftSummary> getDrafts() {
    if (saved == null) {
      saved = drafts.drafts("", CHIPS);
    }
    return saved;
  }

  /** The first versions that somebody has to decide about. */
  public List<WaitingVersion> getWaiting() {
    if (waiting == null) {
      waiting = waitingVersions.versions("", CHIPS);
    }
    return waiting;
  }

  /** The beginning of the names; empty for all. */
  public String getPrefix() {
    return Addresses.text(prefix);
  }

  /** Takes the beginning of the names. */
  public void setPrefix(@Nullable String prefix) {
    this.prefix = prefix;
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
