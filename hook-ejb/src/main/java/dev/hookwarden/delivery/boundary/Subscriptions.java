package dev.hookwarden.delivery.boundary;

import dev.hookwarden.access.boundary.Mailboxes;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.delivery.control.Subscription;
import dev.hookwarden.delivery.control.SubscriptionLinks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets people stop mails by the link that is in each of them (RFC 8058). Whoever has the mail has
 * the link; it can do nothing else.
 */
@Stateless
public class Subscriptions {
  private SubscriptionLinks links;
  private Muting muting;
  private Mailboxes mailboxes;
  private Workspaces workspaces;

  /** For the container. */
  public Subscriptions() {}

  /** Creates the bean. */
  @Inject
  public Subscriptions(
      SubscriptionLinks links, Muting muting, Mailboxes mailboxes, Workspaces workspaces) {
    this.links = links;
    this.muting = muting;
    this.mailboxes = mailboxes;
    this.workspaces = workspaces;
  }

  /**
   * What a link can stop; changes nothing.
   *
   * @param token what the link carries; anything at all
   * @return empty if no mail of this server had such a link
   */
  public Optional<SubscriptionView> find(String token) {
    return links.read(token).map(this::view);
  }

  /**
   * Stops it. Once more changes nothing.
   *
   * @param token what the link carries; anything at all
   * @return what was stopped; empty if no mail of this server had such a link
   */
  public Optional<SubscriptionView> stop(String token) {
    Optional<Subscription> found = links.read(token);
    found.ifPresent(
        subscription -> {
          switch (subscription.about()) {
            case MATTER, EVERY_HOOK ->
                muting.muteMail(
                    subscription.workspace(),
                    subscription.person(),
                    subscription.hook(),
                    subscription.purpose());
            case REQUESTS ->
                mailboxes.stopRequests(subscription.workspace(), subscription.person());
          }
        });
    return found.map(this::view);
  }

  private SubscriptionView view(Subscription subscription) {
    return new SubscriptionView(
        workspaces.name(subscription.workspace()),
        subscription.about(),
        subscription.hook(),
        subscription.purpose());
  }
}
