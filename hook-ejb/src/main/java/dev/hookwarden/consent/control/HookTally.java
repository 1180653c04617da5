package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.HookConsents;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Counts what people have said about hooks, without who said it. */
@Dependent
public class HookTally {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public HookTally(Clock clock) {
    this.clock = clock;
  }

  /**
   * The hooks about which somebody has said something or is asked to, by name.
   *
   * @param after only names after this
   */
  public List<HookConsents> of(UUID workspace, String after, int limit) {
    Map<String, Long> consents =
        counts(
            "select c.matter.hook, count(c) from Consent c where c.workspace = :workspace"
                + " and c.matter.hook > :after and c.live = true"
                + " and (c.expiresAt is null or c.expiresAt > :now) group by c.matter.hook",
            workspace,
            after,
            query -> query.setParameter("now", clock.instant()));
    Map<String, Long> mutes =
        counts(
            "select m.hook, count(m) from Mute m where m.workspace = :workspace"
                + " and m.hook > :after and m.endedAt is null"
                + " and (m.until is null or m.until > :now) group by m.hook",
            workspace,
            after,
            query -> query.setParameter("now", clock.instant()));
    Map<String, Long> waiting =
        counts(
            "select a.hook, count(a) from StoredAction a where a.workspace = :workspace"
                + " and a.status = :held and a.recipient is not null and a.hook > :after"
                + " group by a.hook",
            workspace,
            after,
            query -> query.setParameter("held", ActionStatus.HELD));
    TreeSet<String> hooks = new TreeSet<>(consents.keySet());
    hooks.addAll(mutes.keySet());
    hooks.addAll(waiting.keySet());
    return hooks.stream()
        .limit(limit)
        .map(
            hook ->
                new HookConsents(
                    hook,
                    consents.getOrDefault(hook, 0L),
                    mutes.getOrDefault(hook, 0L),
                    waiting.getOrDefault(hook, 0L)))
        .toList();
  }

  private Map<String, Long> counts(
      String text, UUID workspace, String after, UnaryOperator<TypedQuery<Object[]>> rest) {
    return rest.apply(
            entities
                .createQuery(text, Object[].class)
                .setParameter("workspace", workspace)
                .setParameter("after", after))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0], row -> (Long) row[1], Long::sum, HashMap::new));
  }
}
