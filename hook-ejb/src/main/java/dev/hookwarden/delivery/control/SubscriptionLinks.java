package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.SubscriptionView.About;
import dev.hookwarden.platform.LinkKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What links in mails carry: a subscription and the server's mark of it. It does not expire. */
@Dependent
public class SubscriptionLinks {
  private static final String USE = "unsubscribe";
  private static final int FIELDS = 5;

  private final LinkKey key;

  /** Creates the bean. */
  @Inject
  public SubscriptionLinks(LinkKey key) {
    this.key = key;
  }

  /** What a link for a subscription carries. */
  public String write(Subscription subscription) {
    // The purpose comes last: the others have no line feed.
    String text =
        String.join(
            "\n",
            subscription.workspace().toString(),
            subscription.person().toString(),
            subscription.about().name(),
            text(subscription.hook()),
            text(subscription.purpose()));
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return payload + "." + key.mark(USE, payload);
  }

  /** The subscription of a link; empty if this server has not made it. */
  public Optional<Subscription> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 0 || !key.isMark(token.substring(dot + 1), USE, token.substring(0, dot))) {
      return Optional.empty();
    }
    byte[] text = Base64.getUrlDecoder().decode(token.substring(0, dot));
    String[] fields = new String(text, StandardCharsets.UTF_8).split("\n", FIELDS);
    return Optional.of(
        new Subscription(
            UUID.fromString(fields[0]),
            UUID.fromString(fields[1]),
            About.valueOf(fields[2]),
            fields[3].isEmpty() ? null : fields[3],
            fields[4].isEmpty() ? null : fields[4]));
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field;
  }
}
