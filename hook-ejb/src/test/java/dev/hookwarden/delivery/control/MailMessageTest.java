package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Instant ALLOWED_AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final MailConfig CONFIG =
      MailConfig.read(
          key ->
              Optional.ofNullable(
                  Map.of(
                          "hookwarden.public-url", "https://hooks.example",
                          "hookwarden.smtp.from", "hooks@hooks.example")
                      .get(key)));

  private static Written.Draft draft(String to, String subject, String text) {
    return draft(to, subject, text, "https://hooks.example/unsubscribe?t=a.b");
  }

  private static Written.Draft draft(
      String to, String subject, String text, @Nullable String stop) {
    return new Written.Draft(to, "acme", Texts.line(subject), text, null, List.of("Foot."), stop);
  }

  private static String raw(Written.Draft draft) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MailMessage.of(SESSION, draft, new MailMessage.Envelope(ID, ALLOWED_AT, CONFIG)).writeTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static MimeMessage sent(Written.Draft draft) throws MessagingException, IOException {
    return new MimeMessage(
        SESSION, new ByteArrayInputStream(raw(draft).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void hasTheHeadersOfAnAutomaticMailThatCanBeStopped() throws Exception {
    MimeMessage mail = sent(draft("ada@example.org", "Grüße", "text"));

    assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@hooks.example>");
    assertThat(mail.getFrom()[0]).hasToString("\"acme (Hookwarden)\" <hooks@hooks.example>");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsOnly("ada@example.org");
    assertThat(mail.getSubject()).isEqualTo("Grüße");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(ALLOWED_AT));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://hooks.example/unsubscribe?t=a.b>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
  }

  @Test
  void whatIsMandatoryOffersNoEnd() throws Exception {
    MimeMessage mail = sent(draft("ada@example.org", "s", "text", null));

    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(part(mail, 0)).isEqualToNormalizingNewlines("text\n\n-- \nFoot.\n");
  }

  @Test
  void isTheSameEachTimeItIsSent() throws Exception {
    Written.Draft draft = draft("ada@example.org", "s", "text");
    assertThat(withoutBoundaries(raw(draft))).isEqualTo(withoutBoundaries(raw(draft)));
  }

  private static String withoutBoundaries(String raw) {
    return raw.replaceAll("----=_Part_[0-9_.]+", "boundary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi\r\nBcc: mallory@example.org",
        "Hi\nBcc: mallory@example.org",
        "Hi\rBcc: mallory@example.org",
        "Hi\u2028Bcc: mallory@example.org",
        "Hi\u0085Bcc: mallory@example.org",
        "Hi\u0000Bcc: mallory@example.org"
      })
  void noSubjectBecomesAHeader(String subject) throws Exception {
    MimeMessage mail = sent(draft("ada@example.org", subject, "text"));

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject().strip()).startsWith("Hi").endsWith("Bcc: mallory@example.org");
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @Test
  void longSubjectIsFoldedAndReadTheSame() throws Exception {
    String subject = "Größe ".repeat(40).strip();
    assertThat(sent(draft("ada@example.org", subject, "text")).getSubject()).isEqualTo(subject);
    assertThat(raw(draft("ada@example.org", subject, "text")).lines())
        .allMatch(line -> line.length() <= 998);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org\r\nBcc: mallory@example.org",
        "ada@example.org, mallory@example.org",
        "not an address",
        "ada@example.org>\r\nRCPT TO:<mallory@example.org"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThatThrownBy(() -> raw(draft(address, "s", "text"))).isInstanceOf(AddressException.class);
  }

  @Test
  void nothingThatAHookWritesIsMarkup() throws Exception {
    String text =
        """
        <script>alert(1)</script><img src="https://tracker.example/p.gif">
        <a href='https://phish.example'>&lt;Your bank</a>
        https://plain.example/
        .
        """;
    MimeMessage mail = sent(draft("ada@example.org", "<b>&\"'", text));

    assertThat(part(mail, 0))
        .isEqualToNormalizingNewlines(
            text.stripTrailing()
                + "\n\n-- \nFoot.\n\nTo get no more of these, open:"
                + " https://hooks.example/unsubscribe?t=a.b\n");
    assertThat(part(mail, 1))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=&quot;https://tracker.example")
        .contains("&lt;a href=&#39;https://phish.example&#39;&gt;&amp;lt;Your bank")
        .contains("<title>&lt;b&gt;&amp;&quot;&#39;</title>")
        .doesNotContain("<script", "<img", "src=\"")
        .containsOnlyOnce("href=\"")
        .contains("<a href=\"https://hooks.example/unsubscribe?t=a.b\">");
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
  }
}
