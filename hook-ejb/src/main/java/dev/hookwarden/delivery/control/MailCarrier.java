package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Sends mail by SMTP, through the container's mail session. Where no SMTP server is set, a mail is
 * kept: it stays in the outbox and nothing leaves.
 */
@ApplicationScoped
public class MailCarrier implements Carrier {
  /** What a kept mail has in place of the other side's answer. */
  public static final String KEPT = "kept";

  private static final System.Logger LOG = System.getLogger(MailCarrier.class.getName());
  private static final String SESSION = "mail/hookwarden";

  private Drafts drafts;
  private MailConfig config;

  /** For the container's proxies only. */
  protected MailCarrier() {}

  /** Creates the bean. */
  @Inject
  public MailCarrier(Drafts drafts, MailConfig config) {
    this.drafts = drafts;
    this.config = config;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public Result carry(Consignment consignment) {
    Written written =
        drafts.write(
            consignment.workspace(),
            Objects.requireNonNull(consignment.person()),
            MailContent.read(consignment.content()));
    return switch (written) {
      case Written.Pointless(String why) -> new Result.Hopeless(why);
      case Written.Draft draft ->
          config.keeps() ? new Result.Delivered(KEPT) : send(consignment, draft);
    };
  }

  private Result send(Consignment consignment, Written.Draft draft) {
    try {
      Session session = session();
      MailMessage message =
          MailMessage.of(
              session,
              draft,
              new MailMessage.Envelope(consignment.id(), consignment.createdAt(), config));
      return send(session, message);
    } catch (AddressException e) {
      return new Result.Hopeless("the address is not valid");
    } catch (MessagingException e) {
      return SmtpFailure.of(e).result(draft.to());
    }
  }

  private Result send(Session session, MailMessage message) throws MessagingException {
    MailConfig.Server server = Objects.requireNonNull(config.server());
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      leave(transport);
    }
    return new Result.Delivered("taken by %s:%d".formatted(server.host(), server.port()));
  }

  /** Whether the good-bye is heard or not, what was taken was taken. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "The SMTP server broke off", e);
    }
  }

  /** The container's mail session. */
  Session session() {
    try {
      return InitialContext.doLookup(SESSION);
    } catch (NamingException e) {
      throw new IllegalStateException("the container has no mail session", e);
    }
  }
}
