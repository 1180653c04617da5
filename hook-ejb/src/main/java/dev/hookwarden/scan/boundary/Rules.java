package dev.hookwarden.scan.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.scan.control.RuleLinter;
import dev.hookwarden.scan.control.RuleShelf;
import dev.hookwarden.scan.control.RuleStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of the scanner: the built-in ones and those of the workspace's own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Rules {
  private RuleShelf shelf;
  private RuleStore store;
  private Workers workers;
  private CurrentActor actor;
  private Transactions transactions;

  /** For the container. */
  public Rules() {}

  /** Creates the bean. */
  @Inject
  public Rules(
      RuleShelf shelf,
      RuleStore store,
      Workers workers,
      CurrentActor actor,
      Transactions transactions) {
    this.shelf = shelf;
    this.store = store;
    this.workers = workers;
    this.actor = actor;
    this.transactions = transactions;
  }

  /** The SHA-256 of the rules that hold for a workspace now. */
  public String ruleSet(UUID workspace) {
    return shelf.ruleSet(workspace).version();
  }

  /**
   * Rules in the order of their ids.
   *
   * @param after only those with an id after this; empty for the first
   * @param limit the most rules
   */
  @Requires(Permission.HOOK_READ)
  public List<Rule> rules(RuleFilter filter, String after, int limit) {
    return shelf.ruleSet(actor.get().workspace()).all().stream()
        .filter(rule -> rule.id().compareTo(after) > 0)
        .filter(filter::admits)
        .limit(limit)
        .toList();
  }

  /**
   * One rule.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_READ)
  public Rule rule(String id) {
    return shelf
        .ruleSet(actor.get().workspace())
        .rule(id)
        .orElseThrow(
            () ->
                new HookwardenException(Problem.NOT_FOUND, "there is no rule '%s'".formatted(id)));
  }

  /**
   * Adds or changes a rule of the workspace's own, after it was tried on its samples in the jailed
   * analyst.
   *
   * @param id its id, which begins with {@link Rule#OWN_PREFIX}
   * @param text an object with the members of {@link RuleText}, as the file of a built-in rule has
   *     them
   * @param seen the revision that the caller saw, 0 for none; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, whose member {@code fields}
   *     is a list of objects with {@code field} and {@code detail}; with {@link
   *     Problem#PRECONDITION_FAILED} if it is not in that revision; with {@link Problem#TOO_MANY};
   *     {@link Problem#WORKERS_BUSY} or {@link Problem#JAIL_UNAVAILABLE}; nothing is changed
   */
  @Requires(Permission.RULES_MANAGE)
  public Rule put(String id, JsonNode text, @Nullable Long seen) {
    Actor me = actor.get();
    RuleText tried =
        RuleLinter.require(
            id,
            text,
            (language, sample, facts, rule) ->
                workers.scan(me.workspace(), language, sample, facts, List.of(rule)));
    return inNew(seen, () -> store.put(me, id, tried, seen));
  }

  /**
   * Removes a rule of the workspace's own.
   *
   * @param seen as in {@link #put}
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.RULES_MANAGE)
  public void remove(String id, @Nullable Long seen) {
    Actor me = actor.get();
    inNew(
        seen,
        () -> {
          store.remove(me, id, seen);
          return id;
        });
  }

  private <T> T inNew(@Nullable Long seen, Supplier<T> work) {
    return Seen.guard(seen != null, () -> transactions.inNew(work));
  }
}
