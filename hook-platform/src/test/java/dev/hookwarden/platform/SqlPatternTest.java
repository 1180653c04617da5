package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlPatternTest {
  @Test
  void wildcardsOfATextStandForThemselves() {
    assertThat(SqlPattern.containing("50%_Off!")).isEqualTo("%50!%!_off!!%");
    assertThat(SqlPattern.startingWith("A_b")).isEqualTo("A!_b%");
  }
}
