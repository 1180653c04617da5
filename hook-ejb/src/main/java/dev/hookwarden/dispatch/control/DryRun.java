package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DryRunView;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.NotingReader;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RecordSnapshot;
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
   * @param fixture the fixture that it comes from; {@code null} if it comes from none
   */
  public record Occasion(
      EventView event,
      TriggerKind trigger,
      @Nullable RunView original,
      @Nullable FixtureView fixture) {}

  /** Executes; nothing is stored. */
  public DryRunView execute(
      ExecutableVersion version, Occasion occasion, List<Diagnostic> warnings) {
    Executor.Order order = order(version, occasion, occasion.event().depth());
    FixtureView fixture = occasion.fixture();
    RecordSnapshot kept = kept(occasion);
    RunView run = executor.execute(order, moment(order, occasion), reader(order, kept));
    List<ChangePreview> changes = List.of();
    try {
      changes = changes(run.report().effects(), kept);
    } catch (HookwardenException e) {
      if (e.problem() != Problem.PAYLOAD_TOO_LARGE) {
        throw e;
      }
      run = Failures.notApplied(run, e);
    }
    RunView original = occasion.original();
    return new DryRunView(
        run,
        executor.limits(version, occasion.trigger()),
        order.json(),
        changes,
        warnings,
        original == null ? null : new DryRunView.Repeated(original, differences(original, run)),
        fixture == null ? null : fixture.compare(Behaviour.of(run.report())));
  }

  /**
   * Executes as every version will be run on a fixture, and says what it takes to do so again.
   *
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if it reads more than a
   *     fixture keeps
   */
  public FixtureContent keep(ExecutableVersion version, Occasion occasion) {
    Executor.Order order = order(version, occasion, 0);
    Executor.Moment found = moment(order, occasion);
    Executor.Moment moment = new Executor.Moment(found.run(), found.version(), 1, found.now());
    NotingReader reader = new NotingReader(reader(order, kept(occasion)));
    RunView run = executor.execute(order, moment, reader);
    return new FixtureContent(
        occasion.trigger(),
        order.json(),
        moment.run(),
        moment.version(),
        moment.now(),
        reader.snapshot().entries(),
        Behaviour.of(run.report()));
  }

  private static @Nullable RecordSnapshot kept(Occasion occasion) {
    FixtureView fixture = occasion.fixture();
    return fixture == null ? null : new RecordSnapshot(fixture.content().records());
  }

  private RecordReader reader(Executor.Order order, @Nullable RecordSnapshot kept) {
    return kept == null ? executor.reader(order, new ReadSet()) : kept;
  }

  private static Executor.Order order(ExecutableVersion version, Occasion occasion, int depth) {
    EventView event = occasion.event();
    // What it leaves in global variables must not be there for a run that counts.
    ExecutableVersion alone =
        new ExecutableVersion(
            version.hook(),
            version.number(),
            version.executable().withFreshContexts(),
            version.manifest());
    return new Executor.Order(
        alone,
        occasion.trigger(),
        event.id(),
        event.stream(),
        event.event(),
        occasion.trigger() == TriggerKind.BEFORE ? 0 : Emissions.most(depth, 0));
  }

  private Executor.Moment moment(Executor.Order order, Occasion occasion) {
    FixtureView fixture = occasion.fixture();
    if (fixture != null) {
      FixtureContent content = fixture.content();
      return new Executor.Moment(content.run(), content.version(), 1, content.startedAt());
    }
    RunView original = occasion.original();
    return original == null
        ? executor.moment(order, 1)
        : Executor.Moment.of(original, order.version());
  }

  private List<ChangePreview> changes(List<Effect> effects, @Nullable RecordSnapshot kept) {
    return kept == null
        ? records.preview(effects)
        : ChangePreview.of(effects, record -> kept.value(record).map(Json::write));
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
