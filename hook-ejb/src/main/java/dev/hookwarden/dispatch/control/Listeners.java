package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.LiveFeed;
import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who listens to the runs of which workspace. */
@ApplicationScoped
public class Listeners {
  /** The most listeners of one workspace. */
  static final int MOST_OF_WORKSPACE = 20;

  /** The most listeners of this server. */
  static final int MOST = 200;

  private final Map<UUID, Set<LiveFeed>> feeds = new HashMap<>();
  private int count;

  /** Creates the bean. */
  public Listeners() {}

  /**
   * Adds a listener.
   *
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  public synchronized LiveFeed add(
      UUID workspace, @Nullable String hook, @Nullable Outcome outcome) {
    if (feeds.getOrDefault(workspace, Set.of()).size() >= MOST_OF_WORKSPACE) {
      throw new HookwardenException(
          Problem.TOO_MANY_LISTENERS, "a workspace may have " + MOST_OF_WORKSPACE);
    }
    if (count >= MOST) {
      throw new HookwardenException(Problem.TOO_MANY_LISTENERS, "the server may have " + MOST);
    }
    LiveFeed feed =
        new LiveFeed(run -> isWanted(run, hook, outcome), ended -> remove(workspace, ended));
    feeds.computeIfAbsent(workspace, absent -> new HashSet<>()).add(feed);
    count++;
    return feed;
  }

  /** Tells a stored run to those who listen, once nothing can take it back any more. */
  public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStored stored) {
    of(stored.workspace()).forEach(feed -> feed.offer(stored.run()));
  }

  /** How many listen. */
  public synchronized int count() {
    return count;
  }

  @PreDestroy
  void closeAll() {
    all().forEach(LiveFeed::close);
  }

  private synchronized List<LiveFeed> of(UUID workspace) {
    return List.copyOf(feeds.getOrDefault(workspace, Set.of()));
  }

  private synchronized List<LiveFeed> all() {
    return feeds.values().stream().flatMap(Set::stream).toList();
  }

  private synchronized void remove(UUID workspace, LiveFeed ended) {
    Set<LiveFeed> others = feeds.get(workspace);
    if (others != null && others.remove(ended)) {
      count--;
      if (others.isEmpty()) {
        feeds.remove(workspace);
      }
    }
  }

  private static boolean isWanted(RunView run, @Nullable String hook, @Nullable Outcome outcome) {
    return (hook == null || run.identity().hook().equals(hook))
        && (outcome == null || run.report().outcome() == outcome);
  }
}
