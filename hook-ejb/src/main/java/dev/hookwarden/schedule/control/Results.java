package dev.hookwarden.schedule.control;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.boundary.WorkEnded;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.entity.StoredFiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Notes how the runs of firings go and end, in the transaction in which they do. */
@ApplicationScoped
public class Results {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private Event<Changed> changed;

  /** For the container. */
  public Results() {}

  /** Notes an attempt. */
  public void note(@Observes RunStored stored) {
    RunView run = stored.run();
    if (run.identity().trigger() != TriggerKind.SCHEDULE) {
      return;
    }
    entities
        .createQuery(
            "update StoredFiring f set f.run = :run, f.version = :version, f.outcome = :outcome"
                + " where f.event = :event and f.workspace = :workspace")
        .setParameter("run", run.identity().id())
        .setParameter("version", run.identity().version())
        .setParameter("outcome", run.report().outcome())
        .setParameter("event", run.event())
        .setParameter("workspace", stored.workspace())
        .executeUpdate();
  }

  /** Notes an end; a firing that waited for it gets its turn. */
  public void note(@Observes WorkEnded ended) {
    if (ended.kind() != QueueKind.SCHEDULE) {
      return;
    }
    entities
        .createQuery(
            "select f from StoredFiring f where f.event = :event and f.workspace = :workspace",
            StoredFiring.class)
        .setParameter("event", ended.event())
        .setParameter("workspace", ended.workspace())
        .getResultStream()
        .forEach(firing -> end(firing, ended));
  }

  private void end(StoredFiring firing, WorkEnded ended) {
    if (ended.givenUp() == DeadReason.NO_LISTENER) {
      firing.skip(FiringReason.OUT_OF_SERVICE);
    } else {
      firing.end(clock.instant());
    }
    entities
        .createQuery(
            "select count(w) from StoredFiring w where w.schedule = :schedule"
                + " and w.state = :waiting",
            Long.class)
        .setParameter("schedule", firing.schedule())
        .setParameter("waiting", FiringState.WAITING)
        .getResultStream()
        .filter(waiting -> waiting > 0)
        .forEach(_ -> changed.fire(new Changed(firing.schedule())));
  }
}
