package dev.hookwarden.dispatch.boundary;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs that were stored since somebody began to listen. It holds a few of them for one reader; a
 * reader who falls further behind loses the feed, so that nobody's slowness costs memory.
 */
public final class LiveFeed implements AutoCloseable {
  /** The most runs that wait for the reader. */
  public static final int MAX_WAITING = 256;

  private final BlockingQueue<Optional<RunView>> waiting = new LinkedBlockingQueue<>();
  private final Predicate<RunView> wanted;
  private final Consumer<LiveFeed> whenClosed;
  private volatile boolean open = true;

  /**
   * Creates a feed.
   *
   * @param wanted which runs the reader wants
   * @param whenClosed is told once when the feed ends
   */
  public LiveFeed(Predicate<RunView> wanted, Consumer<LiveFeed> whenClosed) {
    this.wanted = wanted;
    this.whenClosed = whenClosed;
  }

  /** Hands a stored run to the reader. Never waits. */
  public void offer(RunView run) {
    if (!open || !wanted.test(run)) {
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      close();
    } else {
      waiting.add(Optional.of(run));
    }
  }

  /**
   * The next run; waits for it until a time has passed or the feed ends.
   *
   * @return {@code null} if none came
   */
  public @Nullable RunView next(Duration most) throws InterruptedException {
    Optional<RunView> run =
        open ? waiting.poll(most.toNanos(), TimeUnit.NANOSECONDS) : waiting.poll();
    return run == null ? null : run.orElse(null);
  }

  /** Whether more runs may come. */
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
