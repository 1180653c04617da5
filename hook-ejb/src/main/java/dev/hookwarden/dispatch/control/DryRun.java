package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DryRunView;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Executes a version and says what would come of it. */
@Dependent
public class DryRun {
  private final Executor executor;
  private final Records records;

  /** Creates the bean. */
  @Inject
  public DryRun(Executor executor, Records records) {
    this.executor = executor;
    this.records = records;
  }

  /**
   * On what, and why.
   *
   * @param event the event
   * @param trigger why
   * @param original the run that is repeated; {@code null} if none is
   */
  public record Occasion(EventView event, TriggerKind trigger, @Nullable RunView original) {}

  /** Executes; nothing is stored. */
  public DryRunView execute(
      ExecutableVersion version, Occasion occasion, List<Diagnostic> warnings) {
    EventView event = occasion.event();
    // What it leaves in global variables must not be there for a run that counts.
    ExecutableVersion alone =
        new ExecutableVersion(
            version.hook(),
            version.number(),
            version.executable().withFreshContexts(),
            version.manifest());
    Executor.Order order =
        new Executor.Order(
            alone,
            occasion.trigger(),
            event.id(),
            event.event(),
            occasion.trigger() == TriggerKind.BEFORE ? 0 : Cascade.mostEmits(event.depth(), 0));
    RunView original = occasion.original();
    Executor.Execution execution =
        original == null ? executor.execute(order, 1) : executor.repeat(order, original);
    List<ChangePreview> changes = List.of();
    try {
      changes = records.preview(execution.run().report().effects());
    } catch (HookwardenException e) {
      if (e.problem() != Problem.PAYLOAD_TOO_LARGE) {
        throw e;
      }
      execution = Failures.notApplied(execution, e);
    }
    return new DryRunView(
        execution.run(),
        executor.limits(version, occasion.trigger()),
        event.event(),
        changes,
        warnings,
        original == null
            ? null
            : new DryRunView.Repeated(original, differences(original, execution.run())));
  }

  private static List<DryRunView.Difference> differences(RunView original, RunView repetition) {
    List<Effect> before = original.report().effects();
    List<Effect> after = repetition.report().effects();
    return IntStream.range(0, Math.max(before.size(), after.size()))
        .mapToObj(
            ordinal -> new DryRunView.Difference(ordinal, at(before, ordinal), at(after, ordinal)))
        .filter(each -> !Objects.equals(each.before(), each.after()))
        .toList();
  }

  private static @Nullable Effect at(List<Effect> effects, int ordinal) {
    return ordinal < effects.size() ? effects.get(ordinal) : null;
  }
}
