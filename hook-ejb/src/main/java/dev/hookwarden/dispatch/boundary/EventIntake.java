package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.Aftermath;
import dev.hookwarden.dispatch.control.IntakeMeter;
import dev.hookwarden.dispatch.control.QueueRoom;
import dev.hookwarden.dispatch.control.Reception;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.TargetName;
import dev.hookwarden.stream.boundary.IncomingRules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in events. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventIntake {
  private Reception reception;
  private QueueRoom room;
  private Aftermath aftermath;
  private IncomingRules rules;
  private IntakeMeter meter;
  private CurrentActor actor;

  /** For the container. */
  public EventIntake() {}

  /** Creates the bean. */
  @Inject
  public EventIntake(
      Reception reception,
      QueueRoom room,
      Aftermath aftermath,
      IncomingRules rules,
      IntakeMeter meter,
      CurrentActor actor) {
    this.reception = reception;
    this.room = room;
    this.aftermath = aftermath;
    this.rules = rules;
    this.meter = meter;
    this.actor = actor;
  }

  /**
   * Runs the {@code before} hooks and stores the event together with a place in the queue for each
   * {@code after} hook that wants it; from then on it is never lost. What was taken in before is
   * answered as it was then. No transaction is open while a hook runs.
   *
   * @param stream {@code [a-z0-9][a-z0-9._-]{0,62}}
   * @throws HookwardenException with {@link Problem#INVALID_NAME}; with {@link Problem#FORBIDDEN}
   *     if the stream takes events from others only; with {@link Problem#QUEUE_FULL}; with {@link
   *     Problem#SCHEMA_MISMATCH}; with {@link Problem#KEY_REUSED}; with {@link
   *     Problem#WORKERS_BUSY} or {@link Problem#JAIL_UNAVAILABLE} if a {@code before} hook can't
   *     run
   */
  @Requires(Permission.EVENT_SEND)
  public Intake accept(String stream, IncomingEvent event, Terms terms) {
    Intake intake =
        meter
            .counted(1, () -> List.of(reception.take(admit(stream), stream, event, terms.key())))
            .getFirst();
    Duration wait = terms.patience();
    return wait == null ? intake : told(intake, wait, FittingRows.MOST_CHARS).intake();
  }

  /**
   * Does the same with several events, each of which is answered on its own, in their order.
   *
   * @param events at most some hundred
   * @param wait how long to wait for all of them together; {@code null} for not at all
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link Problem#FORBIDDEN} or
   *     {@link Problem#QUEUE_FULL}
   */
  @Requires(Permission.EVENT_SEND)
  public List<Intake> acceptAll(
      String stream, List<IncomingEvent> events, @Nullable Duration wait) {
    List<Intake> taken =
        meter.counted(events.size(), () -> reception.takeAll(admit(stream), stream, events));
    if (wait == null) {
      return taken;
    }
    long begin = System.nanoTime();
    long room = FittingRows.MOST_CHARS;
    List<Intake> told = new ArrayList<>();
    for (Intake intake : taken) {
      Told one = told(intake, wait.minusNanos(System.nanoTime() - begin), room);
      told.add(one.intake());
      room -= one.chars();
    }
    return told;
  }

  private Actor admit(String stream) {
    if (!TargetName.isValid(stream)) {
      throw new HookwardenException(Problem.INVALID_NAME, "a stream is named " + TargetName.RULE);
    }
    Actor me = actor.get();
    rules.requireSender(me, stream);
    room.require(me.workspace());
    return me;
  }

  /** An answer, and how many characters of runs that were waited for are in it. */
  private record Told(Intake intake, long chars) {}

  private Told told(Intake intake, Duration wait, long room) {
    if (!(intake instanceof Intake.Accepted accepted)) {
      return new Told(intake, 0);
    }
    UUID event = accepted.event().id();
    boolean over = aftermath.await(event, wait);
    Aftermath.Caused caused = aftermath.runs(event, accepted.runs(), room);
    return new Told(new Intake.Accepted(accepted.event(), caused.runs(), over), caused.chars());
  }
}
