package dev.hookwarden.delivery.boundary;

import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.delivery.control.NotificationListeners;
import dev.hookwarden.delivery.control.NotificationShelf;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Amount;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What the person who looks was told. Every verb fails with {@link Problem#NOT_A_PERSON} if a
 * program calls it. Nothing is marked as read by being looked at.
 */
@Stateless
public class Notifications {
  private CurrentActor actor;
  private Persons persons;
  private NotificationShelf shelf;
  private NotificationListeners listeners;

  /** For the container. */
  public Notifications() {}

  /** Creates the bean. */
  @Inject
  public Notifications(
      CurrentActor actor,
      Persons persons,
      NotificationShelf shelf,
      NotificationListeners listeners) {
    this.actor = actor;
    this.persons = persons;
    this.shelf = shelf;
    this.listeners = listeners;
  }

  /**
   * Notifications in this workspace, newest first.
   *
   * @param unread whether only those that are not read yet
   * @param before only notifications with an id below this
   * @param limit the most notifications
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<ToldView> list(boolean unread, UUID before, int limit) {
    return shelf.page(me(), unread, before, limit);
  }

  /** How many are not read yet. */
  @Requires(Permission.INBOX_ANSWER)
  public Amount unread() {
    return shelf.unread(me());
  }

  /**
   * Marks one as read; nothing happens if it is.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is not the person's
   */
  @Requires(Permission.INBOX_ANSWER)
  public void read(UUID id) {
    shelf.read(me(), id);
  }

  /** Marks all as read; how many were not. */
  @Requires(Permission.INBOX_ANSWER)
  public int readAll() {
    return shelf.readAll(me());
  }

  /**
   * Listens to the notifications that this server stores for the person from now on.
   *
   * @return the feed; whoever asked for it closes it
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  @Requires(Permission.INBOX_ANSWER)
  public LiveFeed<NotificationView> listen() {
    Actor person = me();
    return listeners.add(person.workspace(), person.id());
  }

  /**
   * What the person was told after a notification, oldest first; for somebody who listened before.
   *
   * @param after only notifications with an id above this
   * @param limit the most notifications
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<NotificationView> missed(UUID after, int limit) {
    return shelf.after(me(), after, limit);
  }

  private Actor me() {
    Actor me = actor.get();
    persons.require(me);
    return me;
  }
}
