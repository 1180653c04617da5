package dev.hookwarden.effect.boundary;

import dev.hookwarden.consent.boundary.Gate;
import dev.hookwarden.effect.control.RecordChanges;
import dev.hookwarden.effect.control.WriteRoom;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies what a run asks for, all or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Effects {
  private RecordChanges changes;
  private Gate gate;

  /** For the container. */
  public Effects() {}

  /** Creates the bean. */
  @Inject
  public Effects(RecordChanges changes, Gate gate) {
    this.changes = changes;
    this.gate = gate;
  }

  /**
   * Changes records with their ledger entries and hands actions to the gate, in the caller's
   * transaction. Emitted events are the caller's.
   *
   * @param run the run; the ordinal is ignored
   * @param effects the run's effects in their order
   * @param reads what the run's writes rest on
   * @throws HookwardenException with {@link Problem#CONFLICT} if a record that the run read and
   *     writes has changed since; with {@link Problem#PAYLOAD_TOO_LARGE} if a record would become
   *     too large, or all of them together
   */
  public void apply(Origin.Run run, List<Effect> effects, ReadSet reads) {
    WriteRoom room = changes.begin(run.workspace(), effects, reads);
    Map<Integer, Effect.Action> actions = new LinkedHashMap<>();
    for (int ordinal = 0; ordinal < effects.size(); ordinal++) {
      Origin.Run origin = run.at(ordinal);
      switch (effects.get(ordinal)) {
        case Effect.RecordChange change -> changes.apply(origin, change, room);
        case Effect.Action action -> actions.put(ordinal, action);
        case Effect.Emit emit -> {
          // Becomes an event of its own; the caller stores it.
        }
      }
    }
    gate.take(run, actions);
  }
}
