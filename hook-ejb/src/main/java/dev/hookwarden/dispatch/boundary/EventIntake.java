package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.Arrival;
import dev.hookwarden.dispatch.control.Cascade;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.TargetName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes in events. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventIntake {
  private Instance<Cascade> cascades;
  private CurrentActor actor;
  private Clock clock;
  private Ids ids;

  /** For the container. */
  public EventIntake() {}

  /** Creates the bean. */
  @Inject
  public EventIntake(Instance<Cascade> cascades, CurrentActor actor, Clock clock, Ids ids) {
    this.cascades = cascades;
    this.actor = actor;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Runs the {@code before} hooks, stores the event, runs the {@code after} hooks, and does the
   * same with the events that they emit. No transaction is open while a hook runs; effects of a run
   * take place in one transaction with the run.
   *
   * @param stream {@code [a-z0-9][a-z0-9._-]{0,62}}
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link Problem#WORKERS_BUSY} or
   *     {@link Problem#JAIL_UNAVAILABLE}
   */
  @Requires(Permission.EVENT_SEND)
  public Intake accept(String stream, IncomingEvent event) {
    if (!TargetName.isValid(stream)) {
      throw new HookwardenException(Problem.INVALID_NAME, "a stream is named " + TargetName.RULE);
    }
    Arrival arrival =
        new Arrival(
            ids.next(), stream, event.type(), EventJson.of(event, clock.instant()), 0, false);
    return cascades.get().accept(actor.get(), arrival);
  }
}
