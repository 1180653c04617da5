package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  /** The vector that the libraries of Standard Webhooks share. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsAsTheStandardSays() {
    assertThat(WebhookSignature.of(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void signsWithEachSecretThatCounts() {
    String other = WebhookSignature.newSecret();

    assertThat(WebhookSignature.of(List.of(other, SECRET), ID, AT, BODY))
        .startsWith("v1,")
        .endsWith(" " + SIGNATURE);
  }

  @Test
  void dependsOnIdTimeAndBody() {
    assertThat(WebhookSignature.of(List.of(SECRET), ID + "x", AT, BODY)).isNotEqualTo(SIGNATURE);
    assertThat(WebhookSignature.of(List.of(SECRET), ID, AT.plusSeconds(1), BODY))
        .isNotEqualTo(SIGNATURE);
    assertThat(WebhookSignature.of(List.of(SECRET), ID, AT, BODY + " ")).isNotEqualTo(SIGNATURE);
  }

  @Test
  void makesSecretsOf256Bits() {
    String made = WebhookSignature.newSecret();

    assertThat(made).startsWith("whsec_").isNotEqualTo(WebhookSignature.newSecret());
    assertThat(Base64.getDecoder().decode(made.substring(6))).hasSize(32);
  }
}
