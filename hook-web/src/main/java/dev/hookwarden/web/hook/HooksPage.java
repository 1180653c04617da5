package dev.hookwarden.web.hook;

import dev.hookwarden.dispatch.boundary.RunMark;
import dev.hookwarden.dispatch.boundary.RunStatistics;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookSummary;
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

  @Inject private HookLibrary library;
  @Inject private RunStatistics statistics;

  private @Nullable Cursor<HookRow> page;
  private @Nullable String after;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
  }

  /** The hooks. */
  public Cursor<HookRow> getPage() {
    if (page == null) {
      List<HookSummary> hooks = library.summaries(Addresses.text(after), Cursor.FETCH);
      Map<String, List<RunMark>> runs =
          statistics.latest(hooks.stream().map(found -> found.hook().name()).toList(), DOTS);
      page =
          Cursor.of(
              "/hooks.xhtml",
              Map.of(),
              after,
              hooks.stream()
                  .map(found -> HookRow.from(found, runs.get(found.hook().name())))
                  .toList(),
              HookRow::name);
    }
    return page;
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
