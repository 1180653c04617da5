package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.NotificationStored;
import dev.hookwarden.delivery.boundary.NotificationView;
import dev.hookwarden.platform.Audience;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/** Who listens to what they are told. */
@ApplicationScoped
public class NotificationListeners {
  /** The most listeners of one person in one workspace. */
  static final int MOST_OF_PERSON = 5;

  /** The most listeners of this server. */
  static final int MOST = 1_000;

  private final Audience<Place, NotificationView> audience =
      new Audience<>("a person", MOST_OF_PERSON, MOST, NotificationListeners::chars);

  /** Creates the bean. */
  public NotificationListeners() {}

  /** Whose notifications, and where. */
  private record Place(UUID workspace, UUID person) {}

  /**
   * Adds a listener.
   *
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  public LiveFeed<NotificationView> add(UUID workspace, UUID person) {
    return audience.add(new Place(workspace, person), any -> true);
  }

  /** Tells a notification to whom it is for, once nothing can take it back any more. */
  public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationStored stored) {
    NotificationView told = stored.notification();
    audience.tell(new Place(told.workspace(), told.person()), told);
  }

  private static long chars(NotificationView told) {
    return (long) told.title().length() + told.body().length();
  }

  @PreDestroy
  void closeAll() {
    audience.closeAll();
  }
}
