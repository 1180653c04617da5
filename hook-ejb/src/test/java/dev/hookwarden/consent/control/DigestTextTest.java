package dev.hookwarden.consent.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.consent.boundary.Basis;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTextTest {
  private final DigestText text = new DigestText();

  @Test
  void tellsHowManyOfWhatAndTheirTitles() {
    text.add("orders", "updates", Basis.STANDING_CONSENT, 2);
    text.add("uptime", "outage", Basis.MANDATORY, 1);
    text.add("orders", "updates", Basis.STANDING_CONSENT, 1);

    assertThat(text.count()).isEqualTo(4);
    assertThat(text.isMandatory()).isFalse();
    assertThat(text.title()).isEqualTo("4 messages from 2 hooks");
    assertThat(text.text(List.of("One", "Two")))
        .isEqualTo(
            """
            There were more messages than there is room for, so they come together.

            3 messages from orders, for updates
            1 message from uptime, for outage (mandatory)

            - One
            - Two
            and 2 messages more""");
  }

  @Test
  void staysShortHoweverManyThereAre() {
    for (int i = 0; i < 1_000; i++) {
      text.add("hook-" + i, "p".repeat(64), Basis.STANDING_CONSENT, 10);
    }
    String all = text.text(Collections.nCopies(1_000, "t".repeat(256)));

    assertThat(text.title()).isEqualTo("10,000 messages from 1,000 hooks");
    assertThat(all).contains("and for 970 purposes more", "and 9,970 messages more");
    assertThat(all.lines()).hasSizeLessThan(70);
    assertThat(all.length()).isLessThan(16 * 1024);
  }

  @Test
  void allOfItMandatoryIsTold() {
    text.add("uptime", "outage", Basis.MANDATORY, 1);
    assertThat(text.isMandatory()).isTrue();
    assertThat(text.title()).isEqualTo("1 message from uptime");
  }
}
