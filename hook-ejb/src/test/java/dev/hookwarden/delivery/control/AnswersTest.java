package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.delivery.control.Carrier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesSuccessAsDelivered(int status) {
    assertThat(Answers.result(status, null, "ok", NOW))
        .isEqualTo(new Result.Delivered(status + " ok"));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
  void triesLaterWhatMayWorkThen(int status) {
    assertThat(Answers.result(status, null, "", NOW))
        .isEqualTo(new Result.TryLater(String.valueOf(status), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 413, 422})
  void givesTheRestUp(int status) {
    assertThat(Answers.result(status, "5", "no", NOW)).isInstanceOf(Result.Hopeless.class);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    assertThat(Answers.result(503, "120", "", NOW))
        .isEqualTo(new Result.TryLater("503", Duration.ofMinutes(2)));
    assertThat(Answers.result(429, "Sun, 1 Mar 2026 12:01:00 GMT", "", NOW))
        .isEqualTo(new Result.TryLater("429", Duration.ofMinutes(1)));
    assertThat(Answers.result(429, "0", "", NOW))
        .isEqualTo(new Result.TryLater("429", Duration.ZERO));
  }

  @Test
  void doesNotWaitForWhatNobodyWouldAsk() {
    for (String wrong :
        List.of(
            "", "-1", "soon", "999999999999999999999", "86401", "Sun, 1 Mar 2026 11:59:00 GMT")) {
      assertThat(Answers.result(503, wrong, "", NOW))
          .as(wrong)
          .isEqualTo(new Result.TryLater("503", null));
    }
  }

  @Test
  void keepsAnAnswerShort() {
    assertThat(((Result.Delivered) Answers.result(200, null, "a".repeat(600), NOW)).answer())
        .hasSize(500);
  }
}
