package dev.hookwarden.delivery.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A mail as it is sent (RFC 5322), the same each time it is. */
final class MailMessage extends MimeMessage {
  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * What a mail is sent with.
   *
   * @param id the delivery's id, by which a receiver knows it again
   * @param allowedAt when it was allowed
   * @param config whom it is from
   */
  record Envelope(UUID id, Instant allowedAt, MailConfig config) {}

  /**
   * Makes it.
   *
   * @throws MessagingException if the address is none
   */
  static MailMessage of(Session session, Written.Draft draft, Envelope envelope)
      throws MessagingException {
    MailConfig config = envelope.config();
    MailMessage mail =
        new MailMessage(session, "<%s@%s>".formatted(envelope.id(), config.publicUrl().getHost()));
    mail.setFrom(from(config.from(), draft.workspace()));
    mail.setRecipient(RecipientType.TO, new InternetAddress(draft.to(), true));
    mail.setSubject(draft.subject(), UTF_8);
    mail.setSentDate(Date.from(envelope.allowedAt()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (draft.stop() != null) {
      mail.setHeader("List-Unsubscribe", "<" + draft.stop() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(draft.plain(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailHtml.of(draft), UTF_8, "html");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    mail.saveChanges();
    return mail;
  }

  private static InternetAddress from(String address, String workspace) throws MessagingException {
    try {
      return new InternetAddress(address, workspace + " (Hookwarden)", UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every JVM knows UTF-8", e);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
