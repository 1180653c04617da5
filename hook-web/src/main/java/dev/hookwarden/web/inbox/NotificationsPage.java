package dev.hookwarden.web.inbox;

import dev.hookwarden.delivery.boundary.Notifications;
import dev.hookwarden.delivery.boundary.ToldView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the visitor was told. Looking at it marks nothing as read. */
@Named
@RequestScoped
public class NotificationsPage {
  private static final String PATH = "/notifications.xhtml";
  private static final String UNREAD = "unread";

  @Inject private Notifications notifications;
  @Inject private Typed typed;

  private Cursor<ToldView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String shown;
  private @Nullable String after;

  /** Reads the list before anything is shown. */
  public void load() {
    page = cursor(notifications.list(isUnread(), Addresses.before(after), Cursor.FETCH));
    loaded = true;
  }

  /** Marks as read what was touched. */
  public void act() {
    typed
        .button("read")
        .ifPresent(id -> Notices.attempt(() -> notifications.read(Addresses.id(id))));
    typed.button("read-all").ifPresent(any -> Notices.attempt(() -> notifications.readAll()));
  }

  private Cursor<ToldView> cursor(List<ToldView> found) {
    return Cursor.of(
        PATH,
        Map.of("shown", Addresses.text(shown)),
        after,
        found,
        told -> told.notification().id());
  }

  /** Whether the list is read. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The notifications. */
  public Cursor<ToldView> getPage() {
    return page;
  }

  /** Whether only those are shown that are not read. */
  public boolean isUnread() {
    return getShown().equals(UNREAD);
  }

  /** The address of this page. */
  public String getAddress() {
    return Addresses.of(PATH, Map.of("shown", getShown(), "after", Addresses.text(after)));
  }

  /** {@code unread}, or empty for all. */
  public String getShown() {
    return Addresses.text(shown);
  }

  /** Takes which are shown. */
  public void setShown(@Nullable String shown) {
    this.shown = shown;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
