package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.api.access.KeyRequest;
import dev.hookwarden.api.run.DryRunBody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OptionalMembersTest {
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

  @Test
  void dryRunNamesARunOrAnEvent() throws Exception {
    String id = "01a1fef3-400b-7d70-b17f-9fccced11e69";
    String json = "{\"hook\":\"h\",\"run\":\"%s\"}".formatted(id);
    DryRunBody body =
        (DryRunBody) JsonBodies.read(json.getBytes(StandardCharsets.UTF_8), DryRunBody.class);
    assertThat(body.run()).contains(UUID.fromString(id));
    assertThat(body.event()).isEmpty();
  }

  private static KeyRequest read(String more) throws JsonProcessingException {
    String json = "{\"name\":\"n\",\"role\":\"client\"%s}".formatted(more);
    return (KeyRequest) JsonBodies.read(json.getBytes(StandardCharsets.UTF_8), KeyRequest.class);
  }
}
