package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailConfigTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "hookwarden.smtp.host", "smtp.example",
          "hookwarden.smtp.from", "hooks@example.org",
          "hookwarden.public-url", "https://hooks.example/");

  private static MailConfig read(Map<String, String> settings) {
    return MailConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }

  private static Map<String, String> with(String... more) {
    Map<String, String> settings = new HashMap<>(COMPLETE);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  @Test
  void keepsMailsUnlessAServerIsSet() {
    MailConfig config = read(Map.of("hookwarden.http.port", "9443"));

    assertThat(config.keeps()).isTrue();
    assertThat(config.link("/x")).isEqualTo("http://localhost:9443/x");
  }

  @Test
  void sendsByWhatIsSet() {
    MailConfig config =
        read(with("hookwarden.smtp.user", "hooks", "hookwarden.smtp.password", " secret "));

    assertThat(config.server())
        .isEqualTo(new MailConfig.Server("smtp.example", 587, "hooks", " secret "));
    assertThat(config.publicUrl()).isEqualTo(URI.create("https://hooks.example"));
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void tellsAllErrorsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "hookwarden.smtp.host", "smtp.example",
                        "hookwarden.smtp.port", "0",
                        "hookwarden.smtp.user", "hooks",
                        "hookwarden.smtp.starttls", "maybe")))
        .hasMessageContainingAll(
            "hookwarden.smtp.port must be",
            "hookwarden.smtp.starttls must be true or false",
            "hookwarden.smtp.from must be set",
            "hookwarden.public-url must be set",
            "hookwarden.smtp.password must be set if the other is");
  }

  @Test
  void noPasswordInTheClearOverANetwork() {
    Map<String, String> clear =
        with(
            "hookwarden.smtp.user", "hooks",
            "hookwarden.smtp.password", "secret",
            "hookwarden.smtp.starttls", "false");
    assertThatThrownBy(() -> read(clear)).hasMessageContaining("true where a password is sent");

    clear.put("hookwarden.smtp.host", "localhost");
    assertThat(read(clear).keeps()).isFalse();
  }

  @Test
  void publicAddressIsAnOrigin() {
    for (String wrong :
        new String[] {
          "hooks.example",
          "ftp://hooks.example",
          "https://a@hooks.example",
          "https://h/x?y",
          "https:"
        }) {
      assertThatThrownBy(() -> read(with("hookwarden.public-url", wrong)))
          .as(wrong)
          .hasMessageContaining("hookwarden.public-url must be an http or https address");
    }
  }

  @Test
  void sweepIntervalIsADuration() {
    assertThat(SenderTimer.interval(key -> Optional.empty())).isEqualTo(Duration.ofSeconds(15));
    assertThatThrownBy(() -> SenderTimer.interval(key -> Optional.of("often")))
        .hasMessageContaining("hookwarden.delivery.sweep-interval");
  }
}
