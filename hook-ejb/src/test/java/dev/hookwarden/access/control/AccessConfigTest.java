package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessConfigTest {
  private static final Path DATA = Path.of("data");

  @Test
  void namesAllErrorsAtOnce() {
    assertThatThrownBy(() -> new AccessConfig(Optional.of("key"), Optional.of("short"), DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("hookwarden.admin.api-key", "hookwarden.admin.password");
  }

  @Test
  void showsNoSecret() {
    AccessConfig config =
        new AccessConfig(
            Optional.of("hw_abcdefghijklmnop"), Optional.of("correct horse battery"), DATA);

    assertThat(config.toString()).doesNotContain("hw_", "correct");
  }
}
