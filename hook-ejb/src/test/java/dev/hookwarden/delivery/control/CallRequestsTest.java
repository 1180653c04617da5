package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.delivery.boundary.OutgoingCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallRequestsTest {
  private static final String URL = "https://crm.example.com/hooks";

  private static Optional<OutgoingCall> prepare(String method, String request) {
    return CallRequests.prepare(
        URL, CallRequests.METHODS, List.of("authorization"), method, request);
  }

  @Test
  void putsAddressPathAndBodyTogether() {
    OutgoingCall call =
        prepare("PUT", "{\"method\":\"put\",\"path\":\"/o/1?x=y\",\"body\":{\"a\":[1.5,\"ü\"]}}")
            .orElseThrow();

    assertThat(call.method()).isEqualTo("PUT");
    assertThat(call.url()).isEqualTo(URL + "/o/1?x=y");
    assertThat(call.body()).isEqualTo("{\"a\":[1.5,\"ü\"]}");
    assertThat(call.headerNames()).containsExactly("authorization");
  }

  @Test
  void needsNeitherPathNorBody() {
    assertThat(prepare("POST", "{}").orElseThrow())
        .isEqualTo(new OutgoingCall("POST", URL, null, List.of("authorization")));
    assertThat(prepare("POST", "{\"body\":null}").orElseThrow().body()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "\"x\"",
        "{\"headers\":{\"authorization\":\"x\"}}",
        "{\"url\":\"https://evil.example\"}",
        "{\"Path\":\"/a\"}",
        "{\"timeout\":1}",
        "{\"method\":1}",
        "{\"method\":null}",
        "{\"path\":1}",
        "{\"path\":null}",
        "{\"path\":[\"/a\"]}",
        "{\"path\":\"/../a\"}",
        "{\"path\":\"@evil.example\"}",
      })
  void takesNothingElse(String request) {
    assertThat(prepare("POST", request)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET", "DELETE"})
  void takesNoBodyWhereNoneBelongs(String method) {
    assertThat(prepare(method, "{}")).isPresent();
    assertThat(prepare(method, "{\"body\":1}")).isEmpty();
  }

  @Test
  void takesTheMethodsOfTheDestinationOnly() {
    assertThat(CallRequests.isTaken(Set.of("POST"), "POST", "{}")).isTrue();
    assertThat(CallRequests.isTaken(Set.of("POST"), "GET", "{}")).isFalse();
    assertThat(CallRequests.isTaken(Set.of("POST"), "post", "{}")).isFalse();
    assertThat(CallRequests.isTaken(Set.of("CONNECT"), "CONNECT", "{}")).isFalse();
  }

  @Test
  void countsTheBytesOfTheBody() {
    int most = CallRequests.MAX_BODY_BYTES - 2;

    assertThat(prepare("POST", "{\"body\":\"" + "a".repeat(most) + "\"}")).isPresent();
    assertThat(prepare("POST", "{\"body\":\"" + "a".repeat(most + 1) + "\"}")).isEmpty();
    assertThat(prepare("POST", "{\"body\":\"" + "ü".repeat(most / 2 + 1) + "\"}")).isEmpty();
  }
}
