package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignOnConfigTest {
  private static SignOnConfig read(Map<String, String> settings) {
    return SignOnConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }

  @Test
  void isClosedByDefault() {
    assertThat(read(Map.of()).enabled()).isFalse();
    assertThat(read(Map.of("hookwarden.login", "form")).enabled()).isFalse();
  }

  @Test
  void opensWithEverythingThatTheContainerNeeds() {
    Map<String, String> settings = new HashMap<>(Map.of("hookwarden.login", "oidc"));
    settings.put("hookwarden.oidc.discovery-url", "https://id.example/.well-known/x");
    settings.put("hookwarden.oidc.client-id", "hookwarden");
    settings.put("hookwarden.oidc.client-secret", "secret");
    settings.put("hookwarden.oidc.public-url", "https://hooks.example");
    settings.put("hookwarden.oidc.name", "Example ID");

    assertThat(read(settings)).isEqualTo(new SignOnConfig(true, "Example ID"));
  }

  @Test
  void tellsAllErrorsAtOnce() {
    assertThatThrownBy(
            () -> read(Map.of("hookwarden.login", "odic", "hookwarden.oidc.name", "<b>")))
        .hasMessageContainingAll(
            "hookwarden.login must be form or oidc", "hookwarden.oidc.name must be");
    assertThatThrownBy(() -> read(Map.of("hookwarden.login", "oidc")))
        .hasMessageContainingAll("discovery-url", "client-id", "client-secret", "public-url");
  }
}
