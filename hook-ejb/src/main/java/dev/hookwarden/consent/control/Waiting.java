package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.InboxFilter;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
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
import org.jspecify.annotations.Nullable;

/** Finds what waits for the answer of a person. */
@Dependent
public class Waiting {
  private static final String OF =
      " from StoredAction a where a.recipient = :person and a.workspace = :workspace"
          + " and a.status = :status";

  /** The order of the index. */
  private static final String NEWEST =
      " and a.id < :before order by a.recipient, a.workspace, a.status, a.id desc";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Waiting(Clock clock) {
    this.clock = clock;
  }

  /**
   * Which actions are wanted. What is {@code null} does not matter.
   *
   * @param hook of a hook
   * @param kind of a kind
   * @param purpose for a purpose
   * @param version of one version only
   * @param since of a version or a later one
   */
  public record Like(
      @Nullable String hook,
      @Nullable ActionKind kind,
      @Nullable String purpose,
      @Nullable Integer version,
      @Nullable Integer since) {
    /** Those that a reader wants to see. */
    public static Like of(InboxFilter filter) {
      return new Like(filter.hook(), filter.kind(), filter.purpose(), null, null);
    }
  }

  /** What can be answered now, newest first; a page ends early if it is large. */
  public FittingPage<StoredAction, UUID> page(Owner owner, Like like, UUID before, int limit) {
    return FittingRows.of(
            query(Object[].class, "a.id, length(a.payload)", owner, ActionStatus.HELD, like)
                .setParameter("before", before),
            limit,
            UUID.class::cast)
        .page(this::actions);
  }

  private List<StoredAction> actions(List<UUID> ids) {
    return entities
        .createQuery(
            "select a from StoredAction a where a.id in :ids order by a.id desc",
            StoredAction.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The ids of the same. */
  public List<UUID> ids(Owner owner, ActionStatus status, Like like, UUID before, int limit) {
    return query(UUID.class, "a.id", owner, status, like)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Hook, kind, purpose and time of the newest actions in one status. */
  public List<Object[]> matters(Owner owner, ActionStatus status, int limit) {
    return query(Object[].class, "a.hook, a.kind, a.purpose, a.createdAt", owner, status, ALL)
        .setParameter("before", LAST)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The hooks and versions of what waits, each once. */
  public List<Object[]> versions(Owner owner, ActionStatus status) {
    return entities
        .createQuery("select distinct a.hook, a.version" + OF, Object[].class)
        .setParameter("person", owner.person())
        .setParameter("workspace", owner.workspace())
        .setParameter("status", status)
        .getResultList();
  }

  /** Everything. */
  static final Like ALL = new Like(null, null, null, null, null);

  /** Above every id. */
  static final UUID LAST = new UUID(Long.MAX_VALUE, -1L);

  /**
   * An action that a person was or is asked about.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is not theirs
   */
  public StoredAction get(Owner owner, UUID id) {
    StoredAction action = entities.find(StoredAction.class, id);
    if (action == null || !isOf(owner, action)) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no request " + id);
    }
    return action;
  }

  /** Whether an action waits for the answer of its person. */
  public boolean isOpen(StoredAction action) {
    return action.status() == ActionStatus.HELD && action.isInTime(clock.instant());
  }

  /**
   * Refuses a late answer.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void requireOpen(StoredAction action) {
    if (!isOpen(action)) {
      throw new HookwardenException(
          Problem.ALREADY_DECIDED,
          action.status() == ActionStatus.HELD
              ? "nobody answered in time"
              : "the action is " + action.status().wireName());
    }
  }

  private static boolean isOf(Owner owner, StoredAction action) {
    return action.workspace().equals(owner.workspace())
        && owner.person().equals(action.view().wish().recipient());
  }

  private <T> TypedQuery<T> query(
      Class<T> type, String what, Owner owner, ActionStatus status, Like like) {
    Map<String, Object> given = new HashMap<>();
    StringBuilder text = new StringBuilder("select " + what + OF);
    add(text, given, " and a.hook = :hook", "hook", like.hook());
    add(text, given, " and a.kind = :kind", "kind", like.kind());
    add(text, given, " and a.purpose = :purpose", "purpose", like.purpose());
    add(text, given, " and a.version = :version", "version", like.version());
    add(text, given, " and a.version >= :since", "since", like.since());
    if (status == ActionStatus.HELD) {
      add(text, given, " and a.deadline > :now", "now", clock.instant());
    } else if (status == ActionStatus.COLLECTED) {
      add(text, given, " and a.basis <> :mandatory", "mandatory", Basis.MANDATORY);
    }
    TypedQuery<T> query =
        entities
            .createQuery(text.append(NEWEST).toString(), type)
            .setParameter("person", owner.person())
            .setParameter("workspace", owner.workspace())
            .setParameter("status", status);
    given.forEach(query::setParameter);
    return query;
  }

  private static void add(
      StringBuilder text,
      Map<String, Object> given,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      text.append(condition);
      given.put(name, value);
    }
  }
}
