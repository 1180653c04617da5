package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.DispatchConfig;
import dev.hookwarden.dispatch.control.Dispatcher;
import dev.hookwarden.dispatch.control.QueueSearch;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs of the actor's workspace that are still to end. */
@Stateless
public class Queue {
  @EJB private Dispatcher dispatcher;

  private QueueSearch search;
  private DispatchConfig config;
  private CurrentActor actor;

  /** For the container. */
  public Queue() {}

  /** Creates the bean. */
  @Inject
  public Queue(QueueSearch search, DispatchConfig config, CurrentActor actor) {
    this.search = search;
    this.config = config;
    this.actor = actor;
  }

  /**
   * A page of the queue.
   *
   * @param runs the runs
   * @param next the number after which the list goes on; {@code null} if it ends here
   */
  public record Page(List<QueuedRunView> runs, @Nullable Long next) {
    /** Copies. */
    public Page {
      runs = List.copyOf(runs);
    }
  }

  /**
   * What waits or runs, in the order in which the events were accepted.
   *
   * @param state {@link QueueState#WAITING} or {@link QueueState#RUNNING}
   * @param after only those with a number above this; 0 for the first
   * @param limit the most
   */
  @Requires(Permission.RUN_READ)
  public Page runs(QueueState state, long after, int limit) {
    List<QueuedRun> rows = search.oldestFirst(actor.get().workspace(), state, after, limit + 1);
    List<QueuedRun> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page(
        shown.stream().map(search::view).toList(),
        rows.size() > limit ? shown.getLast().sequence() : null);
  }

  /**
   * One of them, those that were given up included.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, also once it has ended well
   */
  @Requires(Permission.RUN_READ)
  public QueuedRunView run(UUID id) {
    return search.view(search.row(actor.get().workspace(), id));
  }

  /** The queue in numbers. */
  @Requires(Permission.RUN_READ)
  public QueueSummary summary() {
    Actor me = actor.get();
    UUID workspace = me.workspace();
    return new QueueSummary(
        search.count(workspace, QueueState.WAITING, null),
        search.count(workspace, QueueState.RUNNING, null),
        search.count(workspace, QueueState.DEAD, null),
        search.oldestFirst(workspace, QueueState.WAITING, 0, 1).stream()
            .findFirst()
            .map(QueuedRun::createdAt)
            .orElse(null),
        config.mostWaiting(),
        me.role().permissions().contains(Permission.ACCESS_MANAGE)
            ? new QueueSummary.Share(config.runs(), config.perWorkspace(), dispatcher.running())
            : null);
  }
}
