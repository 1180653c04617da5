package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.delivery.boundary.SubscriptionView.About;
import dev.hookwarden.platform.LinkKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionLinksTest {
  private static final Subscription NEWS =
      new Subscription(
          new UUID(1, 2), new UUID(3, 4), About.MATTER, "letters", "news\nof <the> \u00e4ons");

  private final SubscriptionLinks links = new SubscriptionLinks(new LinkKey(new byte[32]));

  @Test
  void readsWhatItHasWritten() {
    Subscription all =
        new Subscription(new UUID(1, 2), new UUID(3, 4), About.EVERY_HOOK, null, null);
    assertThat(links.read(links.write(NEWS))).contains(NEWS);
    assertThat(links.read(links.write(all))).contains(all);
    assertThat(links.write(NEWS)).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void readsNothingElse() {
    String token = links.write(NEWS);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(new SubscriptionLinks(new LinkKey(other)).read(token)).isEmpty();
    for (int i = 0; i < token.length(); i++) {
      char changed = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(links.read(token.substring(0, i) + changed + token.substring(i + 1))).isEmpty();
      assertThat(links.read(token.substring(0, i))).isEmpty();
    }
    assertThat(links.read(token + "A")).isEmpty();
    assertThat(links.read("")).isEmpty();
    assertThat(links.read(".")).isEmpty();
  }
}
