package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.api.access.KeyRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OptionalTimeTest {
  @Test
  void mayBeAbsentOrNull() throws Exception {
    assertThat(read("").expiresAt()).isEmpty();
    assertThat(read(",\"expiresAt\":null").expiresAt()).isEmpty();
  }

  @Test
  void isATimeIfItIsThere() throws Exception {
    assertThat(read(",\"expiresAt\":\"2026-12-01T00:00:00Z\"").expiresAt())
        .contains(Instant.parse("2026-12-01T00:00:00Z"));
    assertThatThrownBy(() -> read(",\"expiresAt\":\"tomorrow\""))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static KeyRequest read(String more) throws JsonProcessingException {
    String json = "{\"name\":\"n\",\"role\":\"client\"%s}".formatted(more);
    return (KeyRequest) JsonBodies.read(json.getBytes(StandardCharsets.UTF_8), KeyRequest.class);
  }
}
