package dev.hookwarden.access.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.access.control.MailCodes;
import dev.hookwarden.platform.LinkKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", "a.b+c@sub.example.co", "o'hara@localhost"})
  void knowsAddresses(String text) {
    assertThat(Mailbox.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@example..org",
        "ada@-example.org",
        "ada @example.org",
        "ada@example.org\r\nBcc: mallory@example.org",
        "ada@example.org\n",
        "Ada <ada@example.org>",
        "ada@example.org,mallory@example.org",
        "\"ada\"@example.org",
        "ada@[127.0.0.1]",
        "\u0430da@example.org",
        "ada@example.org\u0000"
      })
  void refusesWhatIsNone(String text) {
    assertThat(Mailbox.isAddress(text)).isFalse();
  }

  @Test
  void addressCountsOnceItIsConfirmed() {
    Mailbox mailbox = new Mailbox();
    mailbox.want("ada@example.org", NOW);
    assertThat(mailbox.address()).isNull();
    assertThat(mailbox.wanted(NOW)).map(Mailbox.Wanted::address).contains("ada@example.org");

    mailbox.confirm(NOW);
    mailbox.want("ada@example.com", NOW);
    assertThat(mailbox.address()).isEqualTo("ada@example.org");
    assertThat(mailbox.wanted(NOW.plus(Mailbox.TIME_TO_CONFIRM))).as("too late").isEmpty();

    mailbox.clear();
    assertThat(mailbox.address()).isNull();
    assertThat(mailbox.wanted(NOW)).isEmpty();
  }

  @Test
  void codeIsForOnePersonOneAddressAndOneRequest() {
    LinkKey key = new LinkKey(new byte[32]);
    UUID ada = new UUID(1, 1);
    Mailbox.Wanted wanted = new Mailbox.Wanted("ada@example.org", NOW);
    String code = MailCodes.of(key, ada, wanted);

    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    assertThat(MailCodes.of(key, ada, wanted)).isEqualTo(code);
    assertThat(MailCodes.of(key, new UUID(1, 2), wanted)).isNotEqualTo(code);
    assertThat(MailCodes.of(key, ada, new Mailbox.Wanted("eve@example.org", NOW)))
        .isNotEqualTo(code);
    assertThat(MailCodes.of(key, ada, new Mailbox.Wanted("ada@example.org", NOW.plusMillis(1))))
        .isNotEqualTo(code);
  }
}
