package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Mandates;
import dev.hookwarden.delivery.boundary.NotificationView;
import dev.hookwarden.delivery.boundary.ToldView;
import dev.hookwarden.delivery.entity.Notification;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Amount;
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
import java.util.Optional;
import java.util.UUID;

/** The notifications of a person in a workspace. */
@Dependent
public class NotificationShelf {
  private static final String OF =
      " from Notification n where n.person = :person and n.workspace = :workspace";

  private static final String UNREAD = " and n.readAt is null";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Mandates mandates;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public NotificationShelf(Mandates mandates, Clock clock) {
    this.mandates = mandates;
    this.clock = clock;
  }

  /** Newest first. */
  public List<ToldView> page(Actor person, boolean unread, UUID before, int limit) {
    Map<String, Optional<String>> known = new HashMap<>();
    return query(
            Notification.class,
            "select n" + OF + (unread ? UNREAD : "") + " and n.id < :before order by n.id desc",
            person)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(Notification::view)
        .map(view -> told(view, known))
        .toList();
  }

  /** Oldest first. */
  public List<NotificationView> after(Actor person, UUID after, int limit) {
    return query(Notification.class, "select n" + OF + " and n.id > :after order by n.id", person)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(Notification::view)
        .toList();
  }

  /** How many are not read yet. */
  public Amount unread(Actor person) {
    return Amount.of(
        query(UUID.class, "select n.id" + OF + UNREAD, person)
            .setMaxResults(Amount.MOST + 1)
            .getResultList()
            .size());
  }

  /**
   * Marks one as read.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is not the person's
   */
  public void read(Actor person, UUID id) {
    Notification notification = entities.find(Notification.class, id);
    if (notification == null
        || !notification.workspace().equals(person.workspace())
        || !notification.person().equals(person.id())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no notification " + id);
    }
    notification.read(clock.instant());
  }

  /** Marks all as read; how many were not. */
  public int readAll(Actor person) {
    return entities
        .createQuery(
            "update Notification n set n.readAt = :now where n.person = :person"
                + " and n.workspace = :workspace and n.readAt is null")
        .setParameter("now", clock.instant())
        .setParameter("person", person.id())
        .setParameter("workspace", person.workspace())
        .executeUpdate();
  }

  private ToldView told(NotificationView view, Map<String, Optional<String>> known) {
    NotificationView.Source source = view.source();
    if (source == null || !source.mandatory()) {
      return new ToldView(view, null);
    }
    return new ToldView(
        view,
        known
            .computeIfAbsent(
                source.hook() + " " + source.purpose(),
                any -> mandates.reasonFor(view.workspace(), source.hook(), source.purpose()))
            .orElse(null));
  }

  private <T> TypedQuery<T> query(Class<T> type, String text, Actor person) {
    return entities
        .createQuery(text, type)
        .setParameter("person", person.id())
        .setParameter("workspace", person.workspace());
  }
}
