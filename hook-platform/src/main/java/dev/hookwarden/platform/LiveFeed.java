package dev.hookwarden.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

  /** The most characters of the items that wait, unless one alone has more. */
  public static final long MAX_CHARS_WAITING = 4_000_000;

  private final BlockingQueue<Optional<Waiting<T>>> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong charsWaiting = new AtomicLong();
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

  private record Waiting<T>(T item, long chars) {}

  /**
   * Hands a stored item to the reader. Never waits.
   *
   * @param chars how many characters it has
   */
  public void offer(T item, long chars) {
    if (!open || !wanted.test(item)) {
      return;
    }
    if (fits(chars)) {
      charsWaiting.addAndGet(chars);
      waiting.add(Optional.of(new Waiting<>(item, chars)));
    } else {
      close();
    }
  }

  private boolean fits(long chars) {
    int items = waiting.size();
    return items == 0 || (items < MAX_WAITING && charsWaiting.get() + chars <= MAX_CHARS_WAITING);
  }

  /**
   * The next item; waits for it until a time has passed or the feed ends.
   *
   * @return {@code null} if none came
   */
  public @Nullable T next(Duration most) throws InterruptedException {
    Optional<Waiting<T>> next =
        open ? waiting.poll(most.toNanos(), TimeUnit.NANOSECONDS) : waiting.poll();
    if (next == null || next.isEmpty()) {
      return null;
    }
    charsWaiting.addAndGet(-next.get().chars());
    return next.get().item();
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
