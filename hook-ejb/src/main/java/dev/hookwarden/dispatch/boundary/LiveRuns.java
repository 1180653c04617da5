package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.Listeners;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The runs of the actor's workspace while they end. */
@Stateless
public class LiveRuns {
  private Listeners listeners;
  private CurrentActor actor;

  /** For the container. */
  public LiveRuns() {}

  /** Creates the bean. */
  @Inject
  public LiveRuns(Listeners listeners, CurrentActor actor) {
    this.listeners = listeners;
    this.actor = actor;
  }

  /**
   * Listens to the runs that this server stores from now on.
   *
   * @param hook only runs of this hook; {@code null} for all
   * @param outcome only runs that ended so; {@code null} for all
   * @return the feed; whoever asked for it closes it
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  @Requires(Permission.RUN_READ)
  public LiveFeed<RunView> listen(@Nullable String hook, @Nullable Outcome outcome) {
    return listeners.add(actor.get().workspace(), hook, outcome);
  }
}
