package dev.hookwarden.web.run;

import dev.hookwarden.dispatch.boundary.DryRunView;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dry run, as a page shows it.
 *
 * @param report how it ended
 * @param value what it returned, over several lines; empty for nothing
 * @param effects what would come of it
 * @param meters how much of its limits it used
 * @param event what it ran on, over several lines
 * @param warnings what the compiler said
 * @param repeated whether a run was repeated
 * @param differences where the repetition asks for something else
 * @param fixture whether it did what is expected; {@code null} if it ran on no fixture
 */
public record Tried(
    RunReport report,
    String value,
    List<EffectRow> effects,
    List<Meter> meters,
    String event,
    List<Diagnostic> warnings,
    boolean repeated,
    List<Pair> differences,
    @Nullable FixtureResult fixture) {
  /**
   * What two runs asked for at the same position.
   *
   * @param number the position, from 1
   * @param before what the run had asked for; {@code null} for nothing
   * @param after what the repetition asks for; {@code null} for nothing
   */
  public record Pair(int number, @Nullable EffectRow before, @Nullable EffectRow after) {}

  /** Shows a dry run. */
  public static Tried of(DryRunView view, Words words) {
    RunReport report = view.run().report();
    DryRunView.Repeated repeated = view.repeated();
    return new Tried(
        report,
        JsonWords.pretty(report.value()),
        EffectRow.of(report.effects(), TriedChanges.of(view.changes())),
        Meter.of(report, view.limits(), words),
        JsonWords.pretty(view.event()),
        view.warnings(),
        repeated != null,
        repeated == null ? List.of() : repeated.differences().stream().map(Tried::pair).toList(),
        view.fixture());
  }

  private static Pair pair(DryRunView.Difference difference) {
    return new Pair(difference.ordinal() + 1, row(difference.before()), row(difference.after()));
  }

  private static @Nullable EffectRow row(@Nullable Effect effect) {
    return effect == null ? null : EffectRow.of(effect, EffectRow.NOTHING);
  }
}
