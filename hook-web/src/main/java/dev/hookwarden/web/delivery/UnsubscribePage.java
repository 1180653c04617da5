package dev.hookwarden.web.delivery;

import dev.hookwarden.delivery.boundary.SubscriptionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link UnsubscribeServlet} found, or did. */
@Named
@RequestScoped
public class UnsubscribePage {
  static final String SHOWN = "dev.hookwarden.unsubscribe";

  @Inject private HttpServletRequest request;

  /**
   * What is shown.
   *
   * @param subscription what the link can stop; {@code null} if it is none of ours
   * @param token what the link carries
   * @param done whether it was stopped
   */
  record Shown(@Nullable SubscriptionView subscription, String token, boolean done) {}

  /** Whether the link is one of ours. */
  public boolean isKnown() {
    return shown().subscription() != null;
  }

  /** Whether it was stopped. */
  public boolean isDone() {
    return shown().done();
  }

  /** What it stops, in words. */
  public String getWhat() {
    SubscriptionView subscription = Objects.requireNonNull(shown().subscription());
    return switch (subscription.about()) {
      case MATTER ->
          "mails of the hook \"%s\" in %s for: %s"
              .formatted(subscription.hook(), subscription.workspace(), subscription.purpose());
      case EVERY_HOOK -> "mails of hooks in %s".formatted(subscription.workspace());
      case REQUESTS -> "mails which tell that requests wait";
    };
  }

  /** Where the button sends. */
  public String getAddress() {
    return "/unsubscribe?t=" + URLEncoder.encode(shown().token(), StandardCharsets.UTF_8);
  }

  private Shown shown() {
    return request.getAttribute(SHOWN) instanceof Shown shown ? shown : new Shown(null, "", false);
  }
}
