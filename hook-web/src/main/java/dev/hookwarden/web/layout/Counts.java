package dev.hookwarden.web.layout;

import dev.hookwarden.consent.boundary.CallReviews;
import dev.hookwarden.consent.boundary.Inbox;
import dev.hookwarden.delivery.boundary.Notifications;
import dev.hookwarden.platform.Amount;
import dev.hookwarden.review.boundary.ReviewQueue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much waits for somebody: what the navigation shows beside its places. */
@Named
@RequestScoped
public class Counts {
  private static final String PERSONAL = "inbox:answer";
  private static final Amount NONE = new Amount(0, false);

  @Inject private ReviewQueue queue;
  @Inject private CallReviews calls;
  @Inject private Inbox inbox;
  @Inject private Notifications notifications;
  @Inject private Visitor visitor;

  private @Nullable Amount requests;
  private @Nullable Amount unread;

  /** Versions that wait for the visitor's decision; 0 for those who can't decide. */
  public long getVersions() {
    return visitor.may("hook:review") ? queue.count() : 0;
  }

  /** Calls that wait for the visitor's decision; 0 for those who can't decide. */
  public long getCalls() {
    return visitor.may("call:review") ? calls.count() : 0;
  }

  /** Requests that wait for the visitor's answer. */
  public Amount getRequests() {
    if (requests == null) {
      requests = visitor.may(PERSONAL) ? inbox.count() : NONE;
    }
    return requests;
  }

  /** Notifications that the visitor has not read. */
  public Amount getUnread() {
    if (unread == null) {
      unread = visitor.may(PERSONAL) ? notifications.unread() : NONE;
    }
    return unread;
  }

  /** Both together. */
  public Amount getForVisitor() {
    return getRequests().plus(getUnread());
  }

  /** An amount in words; empty for nothing. */
  public String words(Amount amount) {
    return amount.number() == 0 ? "" : amount.words();
  }

  /** All amounts by the ids of the places that show them, as text; empty for nothing. */
  public Map<String, String> all() {
    long versions = getVersions();
    long waiting = getCalls();
    return Map.of(
        "count-review", versions == 0 ? "" : String.valueOf(versions),
        "count-call", waiting == 0 ? "" : String.valueOf(waiting),
        "count-inbox", words(getRequests()),
        "count-bell", words(getUnread()),
        "count-mine", words(getForVisitor()));
  }
}
