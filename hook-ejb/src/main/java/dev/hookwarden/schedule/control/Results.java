package dev.hookwarden.schedule.control;

import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.schedule.boundary.FiringState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Notes how the runs of firings ended, in the transaction in which they are stored. */
@ApplicationScoped
public class Results {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private Event<Changed> changed;

  /** For the container. */
  public Results() {}

  /** Notes an end; a firing that waited for it gets its turn. */
  public void note(@Observes RunStored stored) {
    RunView run = stored.run();
    if (run.identity().trigger() != TriggerKind.SCHEDULE) {
      return;
    }
    int ended =
        entities
            .createQuery(
                "update StoredFiring f set f.state = :ended, f.run = :run, f.version = :version,"
                    + " f.outcome = :outcome, f.endedAt = :now"
                    + " where f.event = :event and f.workspace = :workspace")
            .setParameter("ended", FiringState.ENDED)
            .setParameter("run", run.identity().id())
            .setParameter("version", run.identity().version())
            .setParameter("outcome", run.report().outcome())
            .setParameter("now", clock.instant())
            .setParameter("event", run.event())
            .setParameter("workspace", stored.workspace())
            .executeUpdate();
    if (ended > 0) {
      entities
          .createQuery(
              "select distinct w.schedule from StoredFiring w where w.state = :waiting and"
                  + " w.schedule in (select f.schedule from StoredFiring f where f.event = :event)",
              UUID.class)
          .setParameter("waiting", FiringState.WAITING)
          .setParameter("event", run.event())
          .getResultStream()
          .forEach(schedule -> changed.fire(new Changed(schedule)));
    }
  }
}
