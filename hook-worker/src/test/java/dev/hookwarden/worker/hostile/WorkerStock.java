package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The workers that attacks meet. An attack that is expected to cost its worker has one started for
 * it at that moment: one that waited would meanwhile compile code that it will never run. The
 * others share workers that go on from attack to attack, and of which there are a few.
 */
final class WorkerStock implements AutoCloseable {
  /** How many idle workers of an engine are not spent on a costly attack. */
  private static final int KEPT = 1;

  private final Spawner spawner;
  private final Set<JailedWorker> alive = ConcurrentHashMap.newKeySet();
  private final Map<Language, Queue<JailedWorker>> idle =
      Map.of(
          Language.JAVASCRIPT,
          new ConcurrentLinkedQueue<>(),
          Language.PYTHON,
          new ConcurrentLinkedQueue<>());

  WorkerStock(Spawner spawner) {
    this.spawner = spawner;
  }

  /** A worker for an attack; waits for its start if there is none. */
  JailedWorker take(Sample attack) throws IOException {
    Language engine = attack.language().engine();
    boolean spare = idle(engine).size() > KEPT;
    Optional<JailedWorker> used =
        attack.costly() && !spare ? Optional.empty() : Optional.ofNullable(idle(engine).poll());
    return used.isPresent() ? used.get() : start(engine);
  }

  /** Takes back a worker that may go on. */
  void giveBack(Sample attack, JailedWorker worker) {
    idle(attack.language().engine()).add(worker);
  }

  /** Ends a worker. */
  void discard(JailedWorker worker) {
    worker.close();
    alive.remove(worker);
  }

  private JailedWorker start(Language engine) throws IOException {
    JailedWorker worker = JailedWorker.runner(spawner, engine);
    alive.add(worker);
    return worker;
  }

  private Queue<JailedWorker> idle(Language engine) {
    Queue<JailedWorker> workers = idle.get(engine);
    if (workers == null) {
      throw new IllegalArgumentException("not an engine: " + engine);
    }
    return workers;
  }

  @Override
  public void close() {
    alive.forEach(JailedWorker::close);
  }
}
