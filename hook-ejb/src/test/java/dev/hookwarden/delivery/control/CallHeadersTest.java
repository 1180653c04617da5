package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.delivery.boundary.Registration.Header;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallHeadersTest {
  private static final Map<String, String> PRESENT = Map.of("authorization", "Bearer old");

  @Test
  void keepsWhatHasNoNewValueAndDropsWhatIsNotNamed() {
    assertThat(CallHeaders.after(PRESENT, null, false)).isEqualTo(PRESENT);
    assertThat(CallHeaders.after(PRESENT, List.of(), false)).isEmpty();
    assertThat(
            CallHeaders.after(
                PRESENT, List.of(new Header("Authorization", null), new Header("X-A", "1")), false))
        .isEqualTo(Map.of("authorization", "Bearer old", "x-a", "1"));
  }

  @Test
  void tellsAnotherServerNothingThatIsNotSaidAgain() {
    assertThatThrownBy(() -> CallHeaders.after(PRESENT, null, true))
        .hasMessageContaining("another server");
    assertThatThrownBy(
            () -> CallHeaders.after(PRESENT, List.of(new Header("authorization", null)), true))
        .hasMessageContaining("another server");
    assertThat(CallHeaders.after(PRESENT, List.of(new Header("authorization", "new")), true))
        .isEqualTo(Map.of("authorization", "new"));
    assertThat(CallHeaders.after(Map.of(), null, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a:b",
        "a\r\nb",
        "ü",
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "Content-Type",
        "Webhook-Id",
        "webhook-signature",
        "Proxy-Authorization",
        "Idempotency-Key",
        "User-Agent",
        "Expect",
        "Upgrade",
        "Accept-Encoding",
        "TE"
      })
  void refusesNamesThatAreNotTheAdministratorsToSet(String name) {
    assertThatThrownBy(() -> CallHeaders.after(Map.of(), List.of(new Header(name, "x")), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\r\nX-Evil: 1", "a\nb", "a\0", "ü", "a\tb"})
  void refusesValuesThatAreNoneAndTellsThemToNobody(String value) {
    assertThatThrownBy(
            () -> CallHeaders.after(Map.of(), List.of(new Header("x-a", value + "")), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x-a");
  }

  @Test
  void refusesTooManyAndTheSameTwice() {
    List<Header> many = IntStream.range(0, 21).mapToObj(i -> new Header("x-" + i, "1")).toList();

    assertThatThrownBy(() -> CallHeaders.after(Map.of(), many, false))
        .hasMessageContaining("at most");
    assertThatThrownBy(
            () ->
                CallHeaders.after(
                    Map.of(), List.of(new Header("X-A", "1"), new Header("x-a", "2")), false))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> CallHeaders.after(Map.of(), List.of(new Header("x", null)), false))
        .hasMessageContaining("no value to keep");
  }

  @Test
  void doesNotPrintValues() {
    assertThat(new Header("authorization", "Bearer secret").toString()).doesNotContain("secret");
  }
}
