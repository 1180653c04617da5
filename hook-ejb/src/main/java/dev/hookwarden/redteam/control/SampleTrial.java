package dev.hookwarden.redteam.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Trial;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RecordSnapshot;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.ScanSubject;
import dev.hookwarden.scan.boundary.Scanner;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes one sample through scanner and jail. Nothing that it asks for takes place. */
@Dependent
public class SampleTrial {
  private static final int CHANCES = 5;
  private static final RecordReader NO_RECORDS = new RecordSnapshot(Map.of());

  private final Workers workers;
  private final Scanner scanner;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public SampleTrial(Workers workers, Scanner scanner, Ids ids) {
    this.workers = workers;
    this.scanner = scanner;
    this.ids = ids;
  }

  /**
   * Where samples meet walls.
   *
   * @param workspace whose rules the scanner applies
   * @param arena the workspace whose workers run them, which nobody else has
   */
  record Ground(UUID workspace, UUID arena) {}

  /**
   * Carries out one trial.
   *
   * @param ordinal its place in the campaign
   */
  TrialView run(Ground ground, int ordinal, Sample sample) {
    long begin = System.nanoTime();
    List<String> found = List.of();
    Ending ending;
    try {
      found = patiently(() -> scan(ground, sample));
      ending = patiently(() -> ending(ground.arena(), sample));
    } catch (HookwardenException e) {
      ending = new Ending(TrialView.NOT_RUN, Verdict.UNEXPECTED, List.of(e.detail()));
    }
    return new TrialView(
        ordinal,
        sample.name(),
        new Expectation(
            sample.outcomes().stream().sorted().toList(), sample.rules(), sample.demands()),
        ending.outcome(),
        found,
        ending.verdict(),
        ending.reasons(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  /**
   * On a busy machine, the successor of a worker that was lost may take longer than others wait.
   */
  private static <T> T patiently(Supplier<T> work) {
    for (int chance = 1; ; chance++) {
      try {
        return work.get();
      } catch (HookwardenException e) {
        if (e.problem() != Problem.WORKERS_BUSY || chance == CHANCES) {
          throw e;
        }
      }
    }
  }

  private List<String> scan(Ground ground, Sample sample) {
    ScanFacts facts =
        new ScanFacts(Trial.CAPABILITIES, Isolation.RUN, Set.of(Trial.trigger(sample)));
    ScanSubject subject =
        new ScanSubject(Sha256.of(sample.source()), sample.language(), sample.source(), facts);
    return scanner.scan(ground.workspace(), subject).findings().stream()
        .map(Finding::rule)
        .distinct()
        .sorted()
        .toList();
  }

  private Ending ending(UUID arena, Sample sample) {
    if (sample.refused()) {
      return Judgement.ofRefusal(sample, workers.check(arena, sample.language(), sample.source()));
    }
    String code = sample.source();
    if (sample.language() == Language.TYPESCRIPT) {
      WorkerMessage.Checked checked = workers.check(arena, sample.language(), code);
      if (checked.code() == null) {
        return Judgement.ofUnwantedRefusal(checked);
      }
      code = checked.code();
    }
    Ending ending = runs(arena, sample, code);
    Language engine = sample.language().engine();
    RunReport canary = workers.execute(Canary.request(arena, engine, ids.next()), NO_RECORDS);
    return Judgement.withCanary(ending, canary);
  }

  /** Runs it as often as it wants to be, until a run does not end as it must. */
  private Ending runs(UUID arena, Sample sample, String code) {
    Executable executable =
        new Executable(
            arena,
            Sha256.of(code),
            sample.language().engine(),
            code,
            Isolation.RUN,
            Trial.CAPABILITIES);
    Ending ending;
    int number = 1;
    do {
      RunRequest request =
          new RunRequest(
              Trial.context(sample, ids.next().toString(), number),
              executable,
              Trial.event(sample),
              Trial.limits(sample));
      ending = Judgement.ofRun(sample, workers.execute(request, NO_RECORDS));
      number++;
    } while (number <= sample.runs() && ending.verdict().isGood());
    return ending;
  }
}
