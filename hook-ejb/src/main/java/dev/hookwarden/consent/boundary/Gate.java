package dev.hookwarden.consent.boundary;

import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.control.Dispatcher;
import dev.hookwarden.consent.control.GateFact;
import dev.hookwarden.consent.control.GateRules;
import dev.hookwarden.consent.control.Permissions;
import dev.hookwarden.consent.control.Wishes;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Effect;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about the actions of a run, in the transaction that stores the run: whether each is sent,
 * waits for an answer, or is not sent. Capabilities and quotas were checked when the run ended.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Gate {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Persons persons;
  @Inject private Permissions permissions;
  @Inject private GateRules rules;
  @Inject private Dispatcher dispatcher;
  @Inject private AuditLog auditLog;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** For the container. */
  public Gate() {}

  /**
   * Takes the actions of a run that ended well.
   *
   * @param run the run; the ordinal is ignored
   * @param actions what it asks for, in the order of their ordinals
   */
  public void take(Origin.Run run, Map<Integer, Effect.Action> actions) {
    if (actions.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<GateRules.Asked> asked = asked(run, actions.values());
    List<GateDecision> decisions = rules.decide(run, asked, permissions.of(run), now);
    Instant deadline = rules.deadline(run.workspace(), now);
    List<Integer> ordinals = List.copyOf(actions.keySet());
    List<ActionView> decided = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      StoredAction action =
          new StoredAction(ids.next(), run.at(ordinals.get(i)), asked.get(i).wish(), now);
      action.decide(decisions.get(i), deadline);
      entities.persist(action);
      if (action.status() == ActionStatus.QUEUED) {
        dispatcher.send(action);
      }
      decided.add(action.view());
    }
    auditLog.record(
        Actor.system(run.workspace()),
        "actions.decided",
        "run/" + run.run(),
        GateFact.detail(decided));
  }

  /** What is asked for, of whom; each recipient is looked up once. */
  private List<GateRules.Asked> asked(Origin.Run run, Collection<Effect.Action> actions) {
    Map<String, Optional<Person>> known = new HashMap<>();
    return actions.stream()
        .map(
            effect -> {
              Optional<Person> person =
                  Wishes.recipient(effect)
                      .flatMap(
                          name ->
                              known.computeIfAbsent(
                                  name, recipient -> persons.find(run.workspace(), recipient)));
              return new GateRules.Asked(Wishes.of(effect, person), person);
            })
        .toList();
  }
}
