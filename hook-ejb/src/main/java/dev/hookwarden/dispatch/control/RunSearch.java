package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunPage;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.NewestFirst;
import dev.hookwarden.platform.SqlPattern;
import dev.hookwarden.protocol.Json;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the runs that a filter wants, by only the conditions that it has. */
public final class RunSearch {
  /** The filters that have an index, the one that leaves the fewest runs first. */
  private static final List<List<String>> LEADING =
      List.of(
          List.of("hook"),
          List.of("stream"),
          List.of("version"),
          List.of("outcome", "trigger"),
          List.of("outcome"),
          List.of("trigger"));

  private static final List<String> COLUMNS = List.of("result", "failure", "log", "effects");

  /** How many characters a run has, of the alias {@code r}. */
  static final String SIZE =
      COLUMNS.stream()
          .map(column -> "coalesce(length(r." + column + "), 0)")
          .collect(Collectors.joining(" + "));

  private static final String LIKE = "lower(r.%s) like :%s escape '!'";

  private final NewestFirst<StoredRun> runs;
  private final @Nullable String text;
  private final int mostSearched;

  /**
   * Prepares a search.
   *
   * @param workspace whose runs
   * @param filter which
   * @param mostSearched the most runs that are looked at for a text
   */
  public RunSearch(EntityManager entities, UUID workspace, RunFilter filter, int mostSearched) {
    this.runs = new NewestFirst<>(entities, StoredRun.class, "r", SIZE, workspace, LEADING);
    this.text = filter.text();
    this.mostSearched = mostSearched;
    runs.with("r.hook = :hook", "hook", filter.hook());
    runs.with("r.version = :version", "version", filter.version());
    runs.with("r.outcome = :outcome", "outcome", filter.outcome());
    runs.with("r.trigger = :trigger", "trigger", filter.trigger());
    runs.with("r.stream = :stream", "stream", filter.stream());
    runs.with("r.event = :event", "event", filter.event());
    runs.within("startedAt", filter.since(), filter.until());
  }

  /**
   * A page, newest first. It ends early if its runs are large.
   *
   * @param before only runs with an id below this
   * @param limit the most runs
   */
  public RunPage page(UUID before, int limit) {
    runs.before(before);
    if (text != null) {
      runs.lookAtMost(mostSearched);
      withText(text);
    }
    NewestFirst.Page<StoredRun> page = runs.page(limit);
    return new RunPage(page.rows().stream().map(StoredRun::view).toList(), page.onwards());
  }

  /** What was written is JSON, so the text is looked for as it is and as it is within a string. */
  private void withText(String wanted) {
    String quoted = Json.write(wanted);
    String escaped = quoted.substring(1, quoted.length() - 1);
    List<String> names = escaped.equals(wanted) ? List.of("text") : List.of("text", "escaped");
    String found =
        COLUMNS.stream()
            .flatMap(column -> names.stream().map(name -> LIKE.formatted(column, name)))
            .collect(Collectors.joining(" or "));
    runs.with("(" + found + ")", "text", SqlPattern.containing(wanted));
    if (names.size() > 1) {
      runs.value("escaped", SqlPattern.containing(escaped));
    }
  }
}
