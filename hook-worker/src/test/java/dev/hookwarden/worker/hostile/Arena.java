package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Trial;
import dev.hookwarden.worker.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where attacks meet workers. May be used by several threads at a time. */
final class Arena implements AutoCloseable {
  private static final int CHANCES = 3;
  private static final String HARMLESS = "harmless";
  private static final Duration IDLE_LOOK = Duration.ofMillis(500);

  private final AtomicInteger versions = new AtomicInteger();
  private final WorkerStock stock;
  private final JailedWorker analyst;

  Arena(Spawner spawner) throws IOException {
    stock = new WorkerStock(spawner);
    analyst = JailedWorker.analyst(spawner);
  }

  /**
   * Carries out one attack and judges it. One that ends as it must but late is given another
   * chance, since the machine may be busy with something else.
   *
   * @return how it ended
   */
  String stage(Sample attack) throws IOException {
    for (int chance = 1; ; chance++) {
      try {
        return stageOnce(attack);
      } catch (Judge.Late e) {
        if (chance == CHANCES) {
          throw e;
        }
      }
    }
  }

  private String stageOnce(Sample attack) throws IOException {
    if (attack.refused()) {
      refused(attack);
      return Sample.REFUSED;
    }
    String code = attack.language() == Language.TYPESCRIPT ? compiled(attack) : attack.source();
    JailedWorker worker = stock.take(attack);
    boolean goesOn = false;
    try {
      JailedWorker.Ended last = runs(attack, worker, code);
      goesOn = last.reusable();
      return last.outcome();
    } finally {
      if (goesOn) {
        stock.giveBack(attack, worker);
      } else {
        stock.discard(worker);
      }
    }
  }

  /** Runs it as often as it wants to be, after a harmless hook; answers its last run. */
  private JailedWorker.Ended runs(Sample attack, JailedWorker worker, String code)
      throws IOException {
    Language engine = attack.language().engine();
    String version = "attack-" + versions.incrementAndGet();
    worker.prepare(version, engine, code);
    // Shows that the attack before did no harm, and that this one has been parsed by now.
    harmless(worker, engine);
    JailedWorker.Ended ended = run(attack, worker, version, 1);
    for (int run = 2; ended.reusable() && run <= attack.runs(); run++) {
      ended = run(attack, worker, version, run);
    }
    if (ended.reusable() && attack.settings().containsKey("idle")) {
      idle(worker);
    }
    worker.remember(attack.name());
    return ended;
  }

  private static JailedWorker.Ended run(
      Sample attack, JailedWorker worker, String version, int run) {
    JailedWorker.Ended ended = worker.run(request(attack, version, run));
    Judge.judge(attack, ended);
    return ended;
  }

  private static HostMessage.Execute request(Sample attack, String version, int run) {
    return new HostMessage.Execute(
        Trial.context(attack, "run-" + version + "-" + run, run),
        version,
        Isolation.RUN,
        Trial.event(attack),
        Trial.CAPABILITIES,
        Trial.limits(attack));
  }

  /** What the hook left behind must not be at work; filling the stock of contexts comes first. */
  private static void idle(JailedWorker worker) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Duration before = worker.cpu();
              Thread.sleep(IDLE_LOOK);
              assertThat(worker.cpu().minus(before)).isLessThan(IDLE_LOOK.dividedBy(5));
            });
  }

  private static void harmless(JailedWorker worker, Language engine) throws IOException {
    worker.prepare(
        HARMLESS,
        engine,
        engine == Language.PYTHON
            ? "def handle(event, api):\n    return 7"
            : "export default () => 7");
    JailedWorker.Ended ended =
        worker.run(
            Requests.of(
                HARMLESS, TriggerKind.AFTER, Requests.limits(20_000, 60_000), Isolation.RUN));
    assertThat(ended.result().map(result -> result.completed().value()))
        .as("a harmless run after %s: %s", worker.past(), ended)
        .isEqualTo(Optional.of("7"));
  }

  private void refused(Sample attack) throws IOException {
    WorkerMessage.Checked checked = check(attack);
    assertThat(checked.code()).as("%s", checked.diagnostics()).isNull();
    String words =
        String.join("\n", checked.diagnostics().stream().map(Diagnostic::message).toList());
    assertThat(words).contains(attack.demands("says").orElseThrow());
  }

  private String compiled(Sample attack) throws IOException {
    WorkerMessage.Checked checked = check(attack);
    assertThat(checked.diagnostics()).isEmpty();
    return Objects.requireNonNull(checked.code());
  }

  private WorkerMessage.Checked check(Sample attack) throws IOException {
    synchronized (analyst) {
      return analyst.check(attack.language(), attack.source());
    }
  }

  @Override
  public void close() {
    stock.close();
    analyst.close();
  }

  /** The attacks in an order in which those that cost a worker do not come all at once. */
  static List<Sample> spread(List<Sample> attacks) {
    return attacks.stream()
        .collect(
            Collectors.groupingBy(attack -> attack.language().engine() + " " + attack.costly()))
        .values()
        .stream()
        .flatMap(
            group ->
                IntStream.range(0, group.size())
                    .mapToObj(i -> new Placed(group.get(i), (i + 0.5) / group.size())))
        .sorted(Comparator.comparingDouble(Placed::place))
        .map(Placed::attack)
        .toList();
  }

  private record Placed(Sample attack, double place) {}
}
