package dev.hookwarden.run.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Those who wait for a worker, in the order of asking. Guarded by the pool's lock. */
final class WaitingLine {
  private final Deque<Place> places = new ArrayDeque<>();

  /**
   * One who waits.
   *
   * @param workspace whose code is to run
   * @param version what is to run
   * @param alone whether it has to be a fresh worker, which serves nobody else afterwards
   * @param granted the worker, once there is one; cancelled if the pool ends
   */
  record Place(
      UUID workspace, String version, boolean alone, CompletableFuture<PooledWorker> granted) {
    Place(UUID workspace, String version, boolean alone) {
      this(workspace, version, alone, new CompletableFuture<>());
    }
  }

  void add(Place place) {
    places.add(place);
  }

  /** Takes a place out; answers false if it was served before. */
  boolean leave(Place place) {
    return places.remove(place);
  }

  /**
   * Serves in the order of asking. Whoever has to wait for a fresh worker is passed by those who
   * need none, and is the first to be served once one is ready.
   *
   * @param size how many workers may be lent at a time
   * @return whether somebody who might have a worker now waits for a fresh one
   */
  boolean serve(Roster roster, int size, Instant now) {
    boolean starved = false;
    Iterator<Place> order = places.iterator();
    while (order.hasNext() && roster.leased() < size) {
      Place next = order.next();
      Optional<PooledWorker> worker =
          next.alone ? roster.chooseFresh(now) : roster.choose(next.workspace, next.version, now);
      if (worker.isPresent()) {
        worker.get().lease(next.workspace);
        order.remove();
        next.granted.complete(worker.get());
      } else {
        starved = true;
      }
    }
    return starved;
  }

  /** Sends everybody away. */
  void close() {
    places.forEach(place -> place.granted.cancel(false));
    places.clear();
  }
}
