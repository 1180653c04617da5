package dev.hookwarden.effect.boundary;

import dev.hookwarden.effect.control.RecordChanges;
import dev.hookwarden.effect.entity.HeldAction;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Applies what a run asks for, all or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Effects {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private RecordChanges changes;
  private Clock clock;
  private Ids ids;

  /** For the container. */
  public Effects() {}

  /** Creates the bean. */
  @Inject
  public Effects(RecordChanges changes, Clock clock, Ids ids) {
    this.changes = changes;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Changes records with their ledger entries and stores actions as held, in the caller's
   * transaction. Emitted events are the caller's.
   *
   * @param run the run; the ordinal is ignored
   * @param effects the run's effects in their order
   * @param reads what the run's writes rest on
   * @throws HookwardenException with {@link Problem#CONFLICT} if a record that the run read and
   *     writes has changed since; with {@link Problem#PAYLOAD_TOO_LARGE} if a record would become
   *     too large
   */
  public void apply(Origin.Run run, List<Effect> effects, ReadSet reads) {
    changes.begin(run.workspace(), effects, reads);
    for (int ordinal = 0; ordinal < effects.size(); ordinal++) {
      Origin.Run origin = run.at(ordinal);
      switch (effects.get(ordinal)) {
        case Effect.RecordChange change -> changes.apply(origin, change);
        case Effect.Action action ->
            entities.persist(new HeldAction(ids.next(), origin, action, clock.instant()));
        case Effect.Emit emit -> {
          // Becomes an event of its own; the caller stores it.
        }
      }
    }
  }
}
