package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {
  private static Carrier.Result of(MessagingException failure) {
    return SmtpFailure.of(failure).result("ada@example.org");
  }

  @Test
  void refusalOfTheMailIsForGoodAndDoesNotTellTheAddress() {
    assertThat(
            of(
                new SendFailedException(
                    "Invalid Addresses",
                    new SendFailedException("550 5.1.1 <Ada@example.org>: no such\r\n user"))))
        .isEqualTo(new Carrier.Result.Hopeless("550 5.1.1 <the address>: no such   user"));
  }

  @Test
  void whatMayPassIsTriedLater() {
    assertThat(of(new MessagingException("451 4.7.1 greylisted")))
        .isEqualTo(new Carrier.Result.TryLater("451 4.7.1 greylisted", null));
    assertThat(of(new MessagingException("Could not connect", new ConnectException("refused"))))
        .isInstanceOf(Carrier.Result.TryLater.class);
    assertThat(of(new AuthenticationFailedException("535 5.7.8 secret refused")))
        .isEqualTo(new Carrier.Result.TryLater("the SMTP server does not take the log-in", null));
  }
}
