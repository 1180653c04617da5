package dev.hookwarden.dispatch.control;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The topic on which servers ring for each other. A message is a hint that may be lost: not kept,
 * not in a transaction, and nobody's after some seconds. The container makes connections and keeps
 * them; where no messaging is configured, nothing loads this class.
 */
final class BellTopic {
  private static final String FACTORY = "jms/bellFactory";
  private static final String TOPIC = "jms/bell";

  /** By then a sweep has found what a message tells of. */
  private static final Duration LIFE = Duration.ofSeconds(10);

  private final UUID server;

  /**
   * Creates it.
   *
   * @param server who sends, so that a server need not listen to itself
   */
  BellTopic(UUID server) {
    this.server = server;
  }

  /**
   * Rings on all servers; waits for the broker.
   *
   * @param workspaces for which workspaces
   * @throws JMSException if the broker does not answer or refuses
   * @throws NamingException if there is no connection factory
   */
  void ring(List<UUID> workspaces) throws JMSException, NamingException {
    ConnectionFactory factory = InitialContext.doLookup(FACTORY);
    Topic topic = InitialContext.doLookup(TOPIC);
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(topic)) {
      producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      producer.setTimeToLive(LIFE.toMillis());
      for (UUID workspace : workspaces) {
        TextMessage message = session.createTextMessage(workspace.toString());
        message.setJMSCorrelationID(server.toString());
        producer.send(message);
      }
    }
  }
}
