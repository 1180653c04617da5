package dev.hookwarden.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  @Test
  void ownPagesMayChangeThings() {
    assertThat(Origins.isSameHost("http://localhost:9080", "localhost:9080")).isTrue();
    assertThat(Origins.isSameHost("https://hooks.example", "hooks.example")).isTrue();
    assertThat(Origins.isSameHost(null, "hooks.example")).as("no browser").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "http://localhost:9081",
        "https://hooks.example.evil.example",
        "https://hooks.example@evil.example",
        "file:///home",
        "%%%"
      })
  void otherSitesMayNot(String origin) {
    assertThat(Origins.isSameHost(origin, "hooks.example")).isFalse();
  }
}
