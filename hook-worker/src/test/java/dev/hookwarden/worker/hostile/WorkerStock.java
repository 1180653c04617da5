package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Warm workers, so that an attack which costs its worker does not hold up the next one. */
final class WorkerStock implements AutoCloseable {
  private final Spawner spawner;
  private final Set<JailedWorker> alive = ConcurrentHashMap.newKeySet();
  private final Map<Language, BlockingQueue<Future<JailedWorker>>> ready =
      new EnumMap<>(Language.class);
  private final ExecutorService starters;

  /**
   * Begins to start workers.
   *
   * @param perLanguage how many workers of each engine there are
   */
  WorkerStock(Spawner spawner, int perLanguage) {
    this.spawner = spawner;
    this.starters =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().name("starter-", 0).daemon().factory());
    for (Language language : Set.of(Language.JAVASCRIPT, Language.PYTHON)) {
      ready.put(language, new LinkedBlockingQueue<>());
      for (int i = 0; i < perLanguage; i++) {
        order(language);
      }
    }
  }

  /** A worker for one engine; waits for it. */
  JailedWorker take(Language engine) throws InterruptedException {
    try {
      return queue(engine).take().get();
    } catch (ExecutionException e) {
      order(engine);
      throw new IllegalStateException("no worker", e.getCause());
    }
  }

  /** Takes back a worker that may go on. */
  void giveBack(Language engine, JailedWorker worker) {
    queue(engine).add(CompletableFuture.completedFuture(worker));
  }

  /** Ends a worker and has another one started. */
  void discard(Language engine, JailedWorker worker) {
    worker.close();
    alive.remove(worker);
    order(engine);
  }

  private void order(Language language) {
    queue(language).add(starters.submit(() -> start(language)));
  }

  private JailedWorker start(Language language) {
    try {
      JailedWorker worker = JailedWorker.runner(spawner, language);
      alive.add(worker);
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BlockingQueue<Future<JailedWorker>> queue(Language engine) {
    BlockingQueue<Future<JailedWorker>> queue = ready.get(engine);
    if (queue == null) {
      throw new IllegalArgumentException("not an engine: " + engine);
    }
    return queue;
  }

  @Override
  public void close() {
    starters.close();
    alive.forEach(JailedWorker::close);
  }
}
