package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How many events reach hooks. Its callers have checked the actor's permission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventRates {
  /** The most events, and runs, that are looked at. */
  private static final int MAX_SAMPLES = 10_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;

  /** For the container. */
  public EventRates() {}

  /** Creates the bean. */
  @Inject
  public EventRates(Clock clock) {
    this.clock = clock;
  }

  /** What came into a workspace in the last 24 hours; extrapolated where that was very much. */
  public EventRate ofDay(UUID workspace) {
    Instant now = clock.instant();
    UUID first = Ids.firstAt(now.minus(EventRate.DAY));
    List<EventRate.Sample> events =
        entities
            .createQuery(
                "select e.stream, e.type, e.receivedAt from ReceivedEvent e"
                    + " where e.workspace = :workspace and e.id >= :first"
                    + " and e.stream is not null order by e.workspace, e.id desc",
                Object[].class)
            .setParameter("workspace", workspace)
            .setParameter("first", first)
            .setMaxResults(MAX_SAMPLES)
            .getResultStream()
            .map(r -> new EventRate.Sample((String) r[0], (String) r[1], (Instant) r[2]))
            .toList();
    List<EventRate.Sample> calls =
        entities
            .createQuery(
                "select r.hook, r.startedAt from StoredRun r where r.workspace = :workspace"
                    + " and r.trigger = :trigger and r.id >= :first"
                    + " order by r.workspace, r.trigger, r.id desc",
                Object[].class)
            .setParameter("workspace", workspace)
            .setParameter("trigger", TriggerKind.INVOKE)
            .setParameter("first", first)
            .setMaxResults(MAX_SAMPLES)
            .getResultStream()
            .map(r -> new EventRate.Sample((String) r[0], "", (Instant) r[1]))
            .toList();
    return new EventRate(events, factor(events, now), calls, factor(calls, now));
  }

  private static double factor(List<EventRate.Sample> samples, Instant now) {
    if (samples.size() < MAX_SAMPLES) {
      return 1;
    }
    Duration covered = Duration.between(samples.getLast().at(), now);
    return (double) EventRate.DAY.toMillis() / Math.max(1, covered.toMillis());
  }
}
