package dev.hookwarden.scan.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleSetChanged;
import dev.hookwarden.scan.boundary.RuleText;
import dev.hookwarden.scan.entity.StoredRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a workspace's own rules in the caller's transaction. */
@ApplicationScoped
public class RuleStore {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private RuleShelf shelf;
  @Inject private AuditLog auditLog;
  @Inject private Event<RuleSetChanged> changed;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /**
   * Adds or changes a rule.
   *
   * @param seen the revision that the actor saw, 0 for none; {@code null} for any
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED} or {@link
   *     Problem#TOO_MANY}
   */
  public Rule put(Actor actor, String id, RuleText text, @Nullable Long seen) {
    Optional<StoredRule> present = shelf.find(actor.workspace(), id);
    requireSeen(present, seen);
    StoredRule row = present.orElseGet(() -> begin(actor, id));
    row.change(
        Json.write(RuleJson.write(text)),
        actor.name(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    entities.persist(row);
    // Its revision is given by the database.
    entities.flush();
    auditLog.record(
        actor,
        "rule.changed",
        "rule/" + id,
        Json.write(Map.of("severity", text.meaning().severity().wireName())));
    changed.fire(new RuleSetChanged(actor.workspace()));
    return RuleShelf.view(row);
  }

  /**
   * Removes a rule.
   *
   * @param seen as in {@link #put}
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  public void remove(Actor actor, String id, @Nullable Long seen) {
    Optional<StoredRule> present = shelf.find(actor.workspace(), id);
    requireSeen(present, seen);
    entities.remove(
        present.orElseThrow(
            () ->
                new HookwardenException(
                    Problem.NOT_FOUND, "the workspace has no rule '%s'".formatted(id))));
    auditLog.record(actor, "rule.removed", "rule/" + id, "{}");
    changed.fire(new RuleSetChanged(actor.workspace()));
  }

  private StoredRule begin(Actor actor, String id) {
    if (shelf.own(actor.workspace()).size() >= RuleShelf.MAX_OWN) {
      throw new HookwardenException(
          Problem.TOO_MANY,
          "a workspace has at most %,d rules of its own".formatted(RuleShelf.MAX_OWN));
    }
    return new StoredRule(ids.next(), actor.workspace(), id);
  }

  private static void requireSeen(Optional<StoredRule> present, @Nullable Long seen) {
    Seen.require(
        seen,
        present.map(StoredRule::revision).orElse(0L),
        () ->
            present
                .map(rule -> "the rule was changed by %s meanwhile".formatted(rule.changedBy()))
                .orElse("the rule was removed meanwhile"));
  }
}
