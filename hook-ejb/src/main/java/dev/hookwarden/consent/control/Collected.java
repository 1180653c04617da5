package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.platform.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The actions that are collected for somebody. However many there are, none is held in memory. */
@Dependent
public class Collected {
  /** The most groups that one digest tells of; what is left waits for the next. */
  static final int MOST_GROUPS = 200;

  private static final String OF_PILE =
      " where a.recipient = :person and a.workspace = :workspace and a.kind = :kind"
          + " and a.status = :collected";
  private static final String SETTLE =
      "update StoredAction a set a.status = :status, %s, a.settledAt = :now, a.settledBy = :by,"
          + " a.lockVersion = a.lockVersion + 1"
          + OF_PILE
          + " and a.id <= :last and a.hook = :hook and a.version = :version"
          + " and a.purpose = :purpose and a.basis = :basis";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public Collected() {}

  /**
   * What is collected for one person, in one way.
   *
   * @param workspace the workspace
   * @param person the account of the recipient
   * @param kind what the actions do
   */
  record Pile(UUID workspace, UUID person, ActionKind kind) {}

  /**
   * A pile that waits.
   *
   * @param pile which
   * @param oldest when its oldest action was asked for
   */
  record Waiting(Pile pile, Instant oldest) {}

  /**
   * Actions of a pile that have in common what decides about them.
   *
   * @param hook the hook
   * @param version its version
   * @param purpose what for
   * @param basis what they rest on
   */
  record Group(String hook, int version, String purpose, Basis basis) {}

  /** People for whom something is collected, in the order of their ids. */
  List<UUID> people(UUID after, int limit) {
    return entities
        .createQuery(
            "select distinct a.recipient from StoredAction a where a.status = :collected"
                + " and a.recipient > :after order by a.recipient",
            UUID.class)
        .setParameter("collected", ActionStatus.COLLECTED)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What is collected for a person, in all workspaces. */
  List<Waiting> of(UUID person) {
    return entities
        .createQuery(
            "select a.workspace, a.kind, min(a.createdAt) from StoredAction a"
                + " where a.recipient = :person and a.status = :collected"
                + " group by a.workspace, a.kind",
            Object[].class)
        .setParameter("person", person)
        .setParameter("collected", ActionStatus.COLLECTED)
        .getResultStream()
        .map(
            row ->
                new Waiting(new Pile((UUID) row[0], person, (ActionKind) row[1]), (Instant) row[2]))
        .toList();
  }

  /** The hooks that a pile is of. */
  Set<String> hooks(Pile pile) {
    return Set.copyOf(
        of(
                entities.createQuery(
                    "select distinct a.hook from StoredAction a" + OF_PILE, String.class),
                pile)
            .setMaxResults(MOST_GROUPS)
            .getResultList());
  }

  /** The latest action of a pile. */
  Optional<UUID> latest(Pile pile) {
    return of(
            entities.createQuery(
                "select a.id from StoredAction a" + OF_PILE + " order by a.id desc", UUID.class),
            pile)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What a pile consists of, up to an action. */
  List<Group> groups(Pile pile, UUID last) {
    return of(
            entities.createQuery(
                "select a.hook, a.version, a.purpose, a.basis from StoredAction a"
                    + OF_PILE
                    + " and a.id <= :last group by a.hook, a.version, a.purpose, a.basis"
                    + " order by a.hook, a.version, a.purpose, a.basis",
                Object[].class),
            pile)
        .setParameter("last", last)
        .setMaxResults(MOST_GROUPS)
        .getResultStream()
        .map(row -> new Group((String) row[0], (int) row[1], (String) row[2], (Basis) row[3]))
        .toList();
  }

  /**
   * Notes that a digest tells of a group, but not of what somebody ended meanwhile. That it was
   * over a rate stays the reason why it came so.
   *
   * @return how many actions
   */
  int tell(Pile pile, Group group, UUID last, UUID digest, Instant now) {
    return settle(
            entities.createQuery(SETTLE.formatted("a.digest = :digest")), pile, group, last, now)
        .setParameter("status", ActionStatus.DELIVERED)
        .setParameter("digest", digest)
        .executeUpdate();
  }

  /**
   * Refuses a group, but what somebody ended meanwhile.
   *
   * @return how many actions
   */
  int refuse(Pile pile, Group group, UUID last, ActionReason why, Instant now) {
    return settle(
            entities.createQuery(SETTLE.formatted("a.reason = :reason")), pile, group, last, now)
        .setParameter("status", ActionStatus.REFUSED)
        .setParameter("reason", why)
        .executeUpdate();
  }

  private static Query settle(Query update, Pile pile, Group group, UUID last, Instant now) {
    return of(update, pile)
        .setParameter("last", last)
        .setParameter("hook", group.hook())
        .setParameter("version", group.version())
        .setParameter("purpose", group.purpose())
        .setParameter("basis", group.basis())
        .setParameter("by", Actor.system(pile.workspace()).name())
        .setParameter("now", now);
  }

  /** The messages that a digest tells of, oldest first, as JSON text. */
  List<String> messages(Pile pile, UUID digest, int limit) {
    return told(pile, digest, limit).stream()
        .map(id -> entities.find(StoredAction.class, id).view().wish().payload())
        .toList();
  }

  /** Ids alone, so that the database does not sort by holding what may be long. */
  private List<UUID> told(Pile pile, UUID digest, int limit) {
    return entities
        .createQuery(
            "select a.id from StoredAction a where a.recipient = :person"
                + " and a.workspace = :workspace and a.status = :delivered and a.digest = :digest"
                + " order by a.createdAt, a.ordinal",
            UUID.class)
        .setParameter("person", pile.person())
        .setParameter("workspace", pile.workspace())
        .setParameter("delivered", ActionStatus.DELIVERED)
        .setParameter("digest", digest)
        .setMaxResults(limit)
        .getResultList();
  }

  private static <Q extends Query> Q of(Q query, Pile pile) {
    query
        .setParameter("person", pile.person())
        .setParameter("workspace", pile.workspace())
        .setParameter("kind", pile.kind())
        .setParameter("collected", ActionStatus.COLLECTED);
    return query;
  }
}
