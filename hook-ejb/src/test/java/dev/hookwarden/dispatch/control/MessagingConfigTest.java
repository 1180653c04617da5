package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagingConfigTest {
  private static MessagingConfig read(Map<String, String> settings) {
    return MessagingConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }

  @Test
  void isOffUnlessConfigured() {
    assertThat(read(Map.of()).kind()).isEqualTo(MessagingKind.OFF);
    assertThat(read(Map.of("hookwarden.messaging", "off")).kind()).isEqualTo(MessagingKind.OFF);
  }

  @Test
  void knowsThreeKinds() {
    assertThat(read(Map.of("hookwarden.messaging", "embedded")).kind())
        .isEqualTo(MessagingKind.EMBEDDED);
    assertThat(read(artemis()).kind()).isEqualTo(MessagingKind.ARTEMIS);
    for (String wrong : new String[] {"Embedded", "../login-oidc", "artemis2", "on"}) {
      assertThatThrownBy(() -> read(Map.of("hookwarden.messaging", wrong)))
          .hasMessageContaining("hookwarden.messaging must be embedded, artemis or off");
    }
  }

  @Test
  void aBrokerNeedsAnAddressAndALogIn() {
    assertThatThrownBy(() -> read(Map.of("hookwarden.messaging", "artemis")))
        .hasMessageContainingAll(
            "hookwarden.artemis.host must be set",
            "hookwarden.artemis.user must be set",
            "hookwarden.artemis.password must be set");
  }

  @Test
  void tellsAllErrorsAtOnceAndNoPassword() {
    Map<String, String> settings = new HashMap<>(artemis());
    settings.put("hookwarden.artemis.host", "broker;sslEnabled=false");
    settings.put("hookwarden.artemis.port", "70000");
    settings.put("hookwarden.artemis.tls", "yes");
    assertThatThrownBy(() -> read(settings))
        .hasMessageContainingAll(
            "hookwarden.artemis.host", "hookwarden.artemis.port", "hookwarden.artemis.tls")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void theServerWhoseEngineAllUseIsAnAddress() {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "hookwarden.messaging", "embedded", "hookwarden.messaging.server", "first:7276"));
    assertThat(read(settings).kind()).isEqualTo(MessagingKind.EMBEDDED);
    for (String wrong : new String[] {"first", "first:7276:BootstrapSecureMessaging", "a,b:1"}) {
      settings.put("hookwarden.messaging.server", wrong);
      assertThatThrownBy(() -> read(settings)).hasMessageContaining("hookwarden.messaging.server");
    }
  }

  @Test
  void whatBelongsToAnotherKindIsNotLookedAt() {
    assertThat(read(Map.of("hookwarden.artemis.port", "none")).kind()).isEqualTo(MessagingKind.OFF);
  }

  private static Map<String, String> artemis() {
    return Map.of(
        "hookwarden.messaging", "artemis",
        "hookwarden.artemis.host", "broker.example",
        "hookwarden.artemis.user", "hookwarden",
        "hookwarden.artemis.password", "geheim");
  }
}
