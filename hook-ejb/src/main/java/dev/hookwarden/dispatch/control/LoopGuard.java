package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.protocol.GuestFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds hooks that cause themselves. */
@Dependent
public class LoopGuard {
  /** The name of the failure of a run that was stopped before it began. */
  public static final String FAILURE = "loop-stopped";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public LoopGuard() {}

  /**
   * A hook at work on something.
   *
   * @param hook the hook
   * @param stream the stream of the event
   * @param subject its subject; empty if it has none
   */
  record Step(String hook, @Nullable String stream, String subject) {}

  /** What the runs that led to an event worked on. */
  Set<Step> before(Arrival arrival) {
    Set<Step> chain = new HashSet<>();
    UUID cause = arrival.depth() > 0 ? causeOf(arrival.id()) : null;
    while (cause != null && chain.size() <= Emissions.MAX_DEPTH) {
      List<Object[]> step = step(cause);
      if (step.isEmpty()) {
        // Runs and their events are removed some day; a chain that old is no loop.
        break;
      }
      EventView event = ((ReceivedEvent) step.getFirst()[1]).view();
      String subject = EventJson.parse(event.event()).path("subject").asText("");
      chain.add(new Step((String) step.getFirst()[0], event.stream(), subject));
      cause = event.cause();
    }
    return chain;
  }

  /** The hook of a run and the event that it worked on; not the run, which may be large. */
  private List<Object[]> step(UUID run) {
    return entities
        .createQuery(
            "select r.hook, e from StoredRun r, ReceivedEvent e where r.id = :run and e.id = r.event",
            Object[].class)
        .setParameter("run", run)
        .getResultList();
  }

  private @Nullable UUID causeOf(UUID event) {
    return entities.find(ReceivedEvent.class, event).view().cause();
  }

  /** Why a run was stopped. */
  static GuestFailure failure(Step step) {
    String what =
        step.subject().isEmpty()
            ? "stream '%s'".formatted(step.stream())
            : "subject '%s' of stream '%s'".formatted(step.subject(), step.stream());
    return new GuestFailure(
        FAILURE,
        "The hook caused this event itself, working on the same %s. The chain was stopped."
            .formatted(what),
        List.of());
  }
}
