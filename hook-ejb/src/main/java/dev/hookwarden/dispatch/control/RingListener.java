package dev.hookwarden.dispatch.control;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Hears other servers ring. Which topic it listens to is the server's configuration, under this
 * bean's name. There is no transaction: a message that comes to nothing is no loss.
 */
@MessageDriven(name = "RingListener")
@TransactionManagement(TransactionManagementType.BEAN)
public class RingListener implements MessageListener {
  private static final System.Logger LOG = System.getLogger(RingListener.class.getName());

  @Inject private Neighbours neighbours;

  /** For the container. */
  public RingListener() {}

  /** Hands over what a message says; what is unreadable is as good as empty. */
  @Override
  public void onMessage(Message message) {
    String sender = null;
    String text = null;
    try {
      sender = message.getJMSCorrelationID();
      text = textOf(message);
    } catch (JMSException | RuntimeException e) {
      // Whoever sends nonsense must not fill the log.
      LOG.log(Level.DEBUG, "A message could not be read", e);
    }
    neighbours.hear(sender, text);
  }

  private static @Nullable String textOf(Message message) throws JMSException {
    return message instanceof TextMessage text ? text.getText() : null;
  }
}
