package dev.hookwarden.web.review;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.review.boundary.EffectComparison;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.run.EffectRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do on an event beside the active version, as the page shows it.
 *
 * @param compared what was compared
 * @param changes what would be different
 */
public record ComparisonRow(EffectComparison compared, List<Change> changes) {
  /** Copies. */
  public ComparisonRow {
    changes = List.copyOf(changes);
  }

  /**
   * What becomes of an effect.
   *
   * @param words what becomes of it, in a word
   * @param kind the kind of badge for it
   * @param target what it is about
   * @param lines what is asked for, with what went and what came
   */
  public record Change(String words, String kind, String target, List<Difference.Line> lines) {}

  static ComparisonRow of(EffectComparison compared) {
    return new ComparisonRow(
        compared, compared.changes().stream().map(ComparisonRow::change).toList());
  }

  private static Change change(EffectComparison.EffectChange change) {
    String words =
        switch (change.kind()) {
          case ADDED -> "added";
          case CHANGED -> "changed";
          case GONE -> "gone";
        };
    String kind =
        switch (change.kind()) {
          case ADDED -> "good";
          case CHANGED -> "warn";
          case GONE -> "bad";
        };
    return new Change(
        words,
        kind,
        change.target(),
        Difference.ofText(EffectRow.summary(change.before()), EffectRow.summary(change.after())));
  }

  /** How the version would end; {@code null} if there was no time left. */
  public @Nullable Outcome getOutcome() {
    return compared.outcome();
  }

  /** Whether nothing would be different. */
  public boolean isSame() {
    Outcome outcome = compared.outcome();
    Outcome active = compared.activeOutcome();
    return outcome != null && changes.isEmpty() && (active == null || active == outcome);
  }
}
