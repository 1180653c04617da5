package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Another workspace: a worker of its own that runs a harmless hook at a steady pace for as long as
 * the attacks go on. Its Python keeps the context, since making one takes longer than the pace.
 */
final class Canary implements AutoCloseable {
  private static final Duration PACE = Duration.ofMillis(100);
  private static final Limits LIMITS = Requests.limits(20_000, 60_000);

  private final Language language;
  private final JailedWorker worker;
  private final ScheduledExecutorService timer;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private volatile int runs;
  private volatile Duration longest = Duration.ZERO;

  Canary(Spawner spawner, Language language) throws IOException {
    this.language = language;
    this.worker = JailedWorker.runner(spawner, language);
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("canary").daemon().factory());
    worker.prepare("canary", language, source());
    timer.scheduleAtFixedRate(this::sing, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs that were lost or wrong. */
  List<String> complaints() {
    return complaints;
  }

  int runs() {
    return runs;
  }

  /** The longest time that a run took. */
  Duration longest() {
    return longest;
  }

  private void sing() {
    int number = runs;
    JailedWorker.Ended ended =
        worker.run(
            Requests.of(
                "canary",
                TriggerKind.AFTER,
                1,
                LIMITS,
                language == Language.PYTHON ? Isolation.VERSION : Isolation.RUN,
                "{\"data\":{\"number\":%d}}".formatted(number),
                "records.write:birds"));
    if (!ended.result().map(result -> isRight(result.completed(), number)).orElse(false)) {
      complaints.add("run %d ended with %s".formatted(number, ended));
    }
    if (ended.elapsed().compareTo(longest) > 0) {
      longest = ended.elapsed();
    }
    runs = number + 1;
  }

  private static boolean isRight(WorkerMessage.Completed completed, int number) {
    return completed.outcome() == Outcome.OK
        && "[%d,\"yellow\"]".formatted(number + 1).equals(completed.value())
        && completed.effects().size() == 1;
  }

  private String source() {
    return language == Language.PYTHON
        ? """
          def handle(event, api):
              number = event["data"]["number"]
              api.records.put("birds", "canary", number)
              return [number + 1, "yellow"]
          """
        : """
          export default (event, api) => {
            api.records.put("birds", "canary", event.data.number);
            return [event.data.number + 1, "yellow"];
          };
          """;
  }

  @Override
  public void close() {
    timer.close();
    worker.close();
  }

  @Override
  public String toString() {
    return "%s canary: %,d runs, the longest took %,d ms"
        .formatted(language.wireName(), runs, longest.toMillis());
  }
}
