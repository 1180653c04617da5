package dev.hookwarden.dispatch.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time, and fails if one of them does. */
final class AtOnce {
  private AtOnce() {}

  /** Does each in a thread of its own. */
  static void all(List<Callable<Void>> work) throws Exception {
    List<Future<Void>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      work.forEach(one -> running.add(threads.submit(one)));
    }
    for (Future<Void> one : running) {
      one.get();
    }
  }

  /** Does the same several times. */
  static void all(int threads, Callable<Void> work) throws Exception {
    all(Collections.nCopies(threads, work));
  }
}
