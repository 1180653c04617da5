package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.control.Aftermath;
import dev.hookwarden.dispatch.control.Arrival;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.dispatch.control.QueueRoom;
import dev.hookwarden.dispatch.control.Settler;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Capability;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls hooks directly. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invocations {
  /** The type of the event that an invoked hook sees. */
  public static final String EVENT_TYPE = "dev.hookwarden.invoke";

  private Instance<Settler> settlers;
  private Aftermath aftermath;
  private ActiveVersions versions;
  private QueueRoom room;
  private CurrentActor actor;
  private Clock clock;
  private Ids ids;

  /** For the container. */
  public Invocations() {}

  /** Creates the bean. */
  @Inject
  public Invocations(
      Instance<Settler> settlers,
      Aftermath aftermath,
      ActiveVersions versions,
      QueueRoom room,
      CurrentActor actor,
      Clock clock,
      Ids ids) {
    this.settlers = settlers;
    this.aftermath = aftermath;
    this.versions = versions;
    this.room = room;
    this.actor = actor;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Runs the active version of a hook. What it emits is queued.
   *
   * @param data what the hook sees as {@code event.data}
   * @param wait how long to wait until all that it causes is over; {@code null} for not at all
   * @return the run, whatever its outcome
   * @throws HookwardenException with {@link Problem#NO_ACTIVE_VERSION} if the hook does not exist,
   *     has no active version, or its active version declares no {@code invoke} trigger; with
   *     {@link Problem#QUEUE_FULL} if it may emit events; with {@link Problem#WORKERS_BUSY} or
   *     {@link Problem#JAIL_UNAVAILABLE}
   */
  @Requires(Permission.HOOK_INVOKE)
  public RunView invoke(String hook, JsonNode data, @Nullable Duration wait) {
    Actor me = actor.get();
    ExecutableVersion version =
        versions
            .invocable(me.workspace(), hook)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.NO_ACTIVE_VERSION,
                        "no active version with an invoke trigger has this name"));
    if (version.manifest().capabilities().stream()
        .anyMatch(capability -> capability.kind() == Capability.Kind.EMIT)) {
      room.require(me.workspace());
    }
    UUID id = ids.next();
    Arrival input =
        Arrival.fromOutside(
            id, null, EVENT_TYPE, EventJson.ofCall(id, hook, data, clock.instant()));
    RunView run = settlers.get().invoke(me, version, input);
    if (wait != null) {
      aftermath.await(id, wait);
    }
    return run;
  }
}
