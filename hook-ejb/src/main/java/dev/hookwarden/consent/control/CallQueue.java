package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.CallFilter;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.consent.boundary.WaitingCall;
import dev.hookwarden.consent.entity.FirstApproval;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the calls that wait for a reviewer, and whose time is not over. */
@Dependent
public class CallQueue {
  private static final String WAITING =
      " from StoredAction a where a.workspace = :workspace and a.kind = :kind"
          + " and a.status = :status and (a.deadline is null or a.deadline > :now)";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Destinations destinations;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public CallQueue(Destinations destinations, Clock clock) {
    this.destinations = destinations;
    this.clock = clock;
  }

  /** How many wait. */
  public long count(UUID workspace) {
    return waiting(
            entities.createQuery("select count(a)" + WAITING, Long.class),
            Map.of("workspace", workspace))
        .getSingleResult();
  }

  /** A page of them, the oldest first; ends early if they are large. */
  public FittingPage<WaitingCall, UUID> page(
      UUID workspace, CallFilter filter, UUID after, int limit) {
    Map<String, Object> values = new HashMap<>();
    values.put("workspace", workspace);
    values.put("after", after);
    String conditions =
        " and a.id > :after"
            + condition("hook", filter.hook(), values)
            + condition("target", filter.destination(), values)
            + condition("method", filter.method(), values);
    FittingPage<ActionView, UUID> found =
        FittingRows.of(
                waiting(
                    entities.createQuery(
                        "select a.id, length(a.payload)"
                            + WAITING
                            + conditions
                            + " order by a.workspace, a.kind, a.status, a.id",
                        Object[].class),
                    values),
                limit,
                UUID.class::cast)
            .page(this::calls);
    return found.with(withStanding(workspace, found.rows()));
  }

  private List<ActionView> calls(List<UUID> ids) {
    return entities
        .createQuery(
            "select a from StoredAction a where a.id in :ids order by a.id", StoredAction.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(StoredAction::view)
        .toList();
  }

  private List<WaitingCall> withStanding(UUID workspace, List<ActionView> found) {
    Map<UUID, CallView.First> firsts = firsts(found.stream().map(ActionView::id).toList());
    Map<String, Boolean> sensitive = new HashMap<>();
    return found.stream()
        .map(
            action ->
                new WaitingCall(
                    action,
                    sensitive.computeIfAbsent(
                        action.wish().target(), name -> isSensitive(workspace, name)),
                    firsts.get(action.id())))
        .toList();
  }

  private boolean isSensitive(UUID workspace, String destination) {
    return destinations
        .terms(workspace, destination)
        .map(Destinations.Terms::sensitive)
        .orElse(false);
  }

  private Map<UUID, CallView.First> firsts(List<UUID> actions) {
    if (actions.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select f from FirstApproval f where f.action in :actions", FirstApproval.class)
        .setParameter("actions", actions)
        .getResultStream()
        .collect(Collectors.toMap(FirstApproval::action, FirstApproval::view));
  }

  private static String condition(
      String column, @Nullable String value, Map<String, Object> values) {
    if (value == null) {
      return "";
    }
    values.put(column, value);
    return " and a.%s = :%s".formatted(column, column);
  }

  private <T> TypedQuery<T> waiting(TypedQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query
        .setParameter("kind", ActionKind.CALL)
        .setParameter("status", ActionStatus.HELD)
        .setParameter("now", clock.instant());
  }
}
