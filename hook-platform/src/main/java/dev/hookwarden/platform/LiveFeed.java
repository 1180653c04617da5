package dev.hookwarden.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was stored since somebody began to listen. It holds a little of it for one reader; a reader
 * who falls further behind loses the feed, so that nobody's slowness costs memory.
 *
 * @param <T> what is stored
 */
public final class LiveFeed<T> implements AutoCloseable {
  /** The most items that wait for the reader. */
  public static final int MAX_WAITING = 256;

  private final BlockingQueue<Optional<T>> waiting = new LinkedBlockingQueue<>();
  private final Predicate<T> wanted;
  private final Consumer<LiveFeed<T>> whenClosed;
  private volatile boolean open = true;

  /**
   * Creates a feed.
   *
   * @param wanted which items the reader wants
   * @param whenClosed is told once when the feed ends
   */
  public LiveFeed(Predicate<T> wanted, Consumer<LiveFeed<T>> whenClosed) {
    this.wanted = wanted;
    this.whenClosed = whenClosed;
  }

  /** Hands a stored item to the reader. Never waits. */
  public void offer(T item) {
    if (!open || !wanted.test(item)) {
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      close();
    } else {
      waiting.add(Optional.of(item));
    }
  }

  /**
   * The next item; waits for it until a time has passed or the feed ends.
   *
   * @return {@code null} if none came
   */
  public @Nullable T next(Duration most) throws InterruptedException {
    Optional<T> item = open ? waiting.poll(most.toNanos(), TimeUnit.NANOSECONDS) : waiting.poll();
    return item == null ? null : item.orElse(null);
  }

  /** Whether more items may come. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!open) {
        return;
      }
      open = false;
    }
    waiting.clear();
    // Wakes a reader that waits.
    waiting.add(Optional.empty());
    whenClosed.accept(this);
  }
}
