package dev.hookwarden.web.queue;

import dev.hookwarden.dispatch.boundary.Queue;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.boundary.QueueSummary;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hooks are still to do. */
@Named
@RequestScoped
public class QueuePage {
  private static final int PERCENT = 100;

  @Inject private Queue queue;

  private @Nullable QueueSummary summary;
  private List<QueuedRunView> running = List.of();
  private Cursor<QueuedRunView> page = cursor(new Queue.Page(List.of(), null));
  private @Nullable String after;

  /** Reads all of it before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    summary = queue.summary();
    running = queue.runs(QueueState.RUNNING, 0, Cursor.SIZE).runs();
    long begin = after == null || after.isEmpty() ? 0 : Addresses.largeNumber(after);
    page = cursor(queue.runs(QueueState.WAITING, begin, Cursor.SIZE));
  }

  private Cursor<QueuedRunView> cursor(Queue.Page found) {
    return Cursor.until("/queue.xhtml", Map.of(), after, found.runs(), found.next());
  }

  /** The queue in numbers. */
  public QueueSummary getSummary() {
    return Objects.requireNonNull(summary);
  }

  /** How much of the server this workspace uses now, in percent. */
  public long getShare() {
    return Optional.ofNullable(getSummary().server())
        .map(server -> Math.min(PERCENT, PERCENT * getSummary().running() / server.runs()))
        .orElse(0L);
  }

  /** What runs now. */
  public List<QueuedRunView> getRunning() {
    return running;
  }

  /** What waits. */
  public Cursor<QueuedRunView> getPage() {
    return page;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
