package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** How many events may come from one, however many servers work on it. */
@Dependent
public class Emissions {
  /** The deepest event that may still emit others is one less. */
  static final int MAX_DEPTH = 8;

  /** The most events that one event from outside may cause. */
  static final int MAX_EVENTS = 100;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public Emissions() {}

  /** How many events a run on an event may emit now. */
  int mostOn(Arrival arrival) {
    if (!arrival.stored()) {
      return most(arrival.depth(), 0);
    }
    // The number and not the row, which may have been read before in the same context.
    return entities
        .createQuery("select e.caused from ReceivedEvent e where e.id = :root", Integer.class)
        .setParameter("root", arrival.root())
        .getResultStream()
        .findFirst()
        .map(caused -> most(arrival.depth(), caused))
        .orElseGet(() -> most(arrival.depth(), 0));
  }

  /** How many events a run may emit on an event of some depth, when others were caused already. */
  static int most(int depth, int caused) {
    return depth >= MAX_DEPTH ? 0 : Math.max(0, MAX_EVENTS - caused);
  }

  /**
   * Counts events that a run emits, in its transaction; the row of the event that they come from
   * stays locked until its end.
   *
   * @throws HookwardenException with {@link Problem#CONFLICT} if others have used the room up since
   *     the run began: it has to run again, and will be told
   */
  void count(UUID root, int emitted) {
    if (emitted == 0) {
      return;
    }
    int counted =
        entities
            .createQuery(
                "update ReceivedEvent e set e.caused = e.caused + :emitted"
                    + " where e.id = :root and e.caused + :emitted <= :most")
            .setParameter("emitted", emitted)
            .setParameter("root", root)
            .setParameter("most", MAX_EVENTS)
            .executeUpdate();
    if (counted == 0) {
      throw new HookwardenException(
          Problem.CONFLICT, "other runs have caused events since this one began");
    }
  }
}
