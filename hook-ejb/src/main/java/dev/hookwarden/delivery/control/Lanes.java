package dev.hookwarden.delivery.control;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A bounded number of lanes that work through what is due and end when nothing is. A ring is never
 * lost: a lane that ends looks whether there was one since it last found nothing.
 */
final class Lanes {
  private final int most;
  private final Executor executor;
  private final BooleanSupplier one;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicLong rings = new AtomicLong();

  /**
   * Creates closed lanes.
   *
   * @param most how many at a time
   * @param one does one piece of work; answers whether there was one
   */
  Lanes(int most, Executor executor, BooleanSupplier one) {
    this.most = most;
    this.executor = executor;
    this.one = one;
  }

  /** Says that there may be work. Never waits. */
  void ring() {
    rings.incrementAndGet();
    openOne();
  }

  /** How many lanes are open. */
  int count() {
    return open.get();
  }

  private void openOne() {
    if (!enter()) {
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      // The container has no thread left or is stopping; the next ring tries again.
      open.decrementAndGet();
    }
  }

  private boolean enter() {
    int present = open.get();
    while (present < most) {
      if (open.compareAndSet(present, present + 1)) {
        return true;
      }
      present = open.get();
    }
    return false;
  }

  private void work() {
    long seen;
    do {
      try {
        seen = drain();
      } finally {
        open.decrementAndGet();
      }
    } while (seen != rings.get() && enter());
  }

  private long drain() {
    long seen = rings.get();
    while (one.getAsBoolean()) {
      // Where there was one there may be more for another lane.
      openOne();
      seen = rings.get();
    }
    return seen;
  }
}
