package dev.hookwarden.worker.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads of this worker before a run, to notice those that the run leaves behind. A guest may
 * not start threads; one that did is not to share its process with the next run.
 */
final class Census {
  /**
   * Threads that the worker and the engines start when they need them. Each Python context has one
   * for its actions, from the moment a second thread enters it until it is closed.
   */
  private static final List<String> OWN =
      List.of("canceller", "stock", "watchdog", "TruffleCompilerThread", "python-actions");

  private final ThreadGroup group;
  private final Set<Thread> before;

  private Census(ThreadGroup group) {
    this.group = group;
    this.before = alive(group).collect(Collectors.toSet());
  }

  /** Counts the threads of the caller's group, in which its threads begin, too. */
  static Census take() {
    return new Census(Thread.currentThread().getThreadGroup());
  }

  /** The name of a thread that is alive, was not before, and is not the worker's own. */
  Optional<String> survivor() {
    return alive(group)
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> OWN.stream().noneMatch(name::startsWith))
        .findFirst();
  }

  private static Stream<Thread> alive(ThreadGroup group) {
    Thread[] threads = new Thread[group.activeCount() + 16];
    return Arrays.stream(threads, 0, group.enumerate(threads)).filter(Thread::isAlive);
  }
}
