package dev.hookwarden.run.control;

import static org.awaitility.Awaitility.await;

import dev.hookwarden.run.boundary.WorkerView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Starts engines for tests. */
final class Engines {
  private final Map<String, String> settings = new HashMap<>();
  final CountingMeter meter = new CountingMeter();

  /** What the engine's clock is ahead. */
  final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private Engines(Path home) {
    with("worker.home", home.toString());
    with("worker.count", "1");
    with("worker.languages", "javascript");
  }

  static Engines of(Path home) {
    return new Engines(home);
  }

  Engines with(String key, String value) {
    settings.put("hookwarden." + key, value);
    return this;
  }

  RunEngine start() {
    return new RunEngine(
        RunConfig.read(key -> Optional.ofNullable(settings.get(key))),
        Thread.ofPlatform().daemon().name("test-", 0).factory(),
        shiftingClock(),
        meter);
  }

  private Clock shiftingClock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  /** Starts an engine and waits until all its workers are warm. */
  RunEngine startWarm() {
    RunEngine engine = start();
    awaitWarm(engine);
    return engine;
  }

  /** Waits until the pools are complete and one of the runners is fresh. */
  void awaitWarm(RunEngine engine) {
    int count = Integer.parseInt(settings.get("hookwarden.worker.count"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                engine.workers().size() >= count + 3
                    && engine.workers().stream()
                        .anyMatch(worker -> worker.state() == WorkerView.State.FRESH));
  }
}
