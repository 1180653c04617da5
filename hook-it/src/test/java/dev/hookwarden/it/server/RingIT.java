package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Metric;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;

/** What comes in from the topic on which servers ring for each other. */
class RingIT extends Application {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  @Resource(lookup = "jms/bellFactory")
  private ConnectionFactory factory;

  @Resource(lookup = "jms/bell")
  private Topic topic;

  @Resource(lookup = "jdbc/hook")
  private DataSource database;

  @Inject private MetricRegistry metrics;

  /** What a sender makes of its session. */
  @FunctionalInterface
  private interface Letter {
    Message write(Session session) throws JMSException;
  }

  @Test
  void aRingOfAnotherServerIsHeard() throws Exception {
    String workspace = workspace();
    long heard = count("heard");
    send(session -> session.createTextMessage(workspace));
    awaitCount("heard", heard + 1);
  }

  @Test
  void whatIsNoKnownWorkspaceIsDroppedAndCounted() throws Exception {
    String workspace = workspace();
    long heard = count("heard");
    long refused = count("refused");
    List<Letter> hostile = new ArrayList<>();
    for (String text :
        List.of(
            "",
            UUID.randomUUID().toString(),
            workspace + " ",
            workspace.toUpperCase(Locale.ROOT),
            "' or '1'='1",
            "x".repeat(100_000))) {
      hostile.add(session -> session.createTextMessage(text));
    }
    hostile.add(Session::createMessage);
    hostile.add(session -> session.createObjectMessage(UUID.fromString(workspace)));
    hostile.add(
        session -> {
          var bytes = session.createBytesMessage();
          bytes.writeUTF(workspace);
          return bytes;
        });
    send(hostile.toArray(Letter[]::new));
    awaitCount("refused", refused + hostile.size());
    assertThat(count("heard")).isEqualTo(heard);
  }

  @Test
  void aFloodIsOnlyHeard() throws Exception {
    String workspace = workspace();
    int flood = 3_000;
    long heard = count("heard");
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < flood; i++) {
      letters.add(session -> session.createTextMessage(workspace));
    }
    send(letters.toArray(Letter[]::new));
    awaitCount("heard", heard + flood);
  }

  private void send(Letter... letters) throws JMSException {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(topic)) {
      for (Letter letter : letters) {
        producer.send(letter.write(session));
      }
    }
  }

  private String workspace() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from workspace order by id")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private long count(String what) {
    Counter counter = metrics.getCounter(new MetricID(Metric.RINGS.label(), new Tag("what", what)));
    return counter == null ? 0 : counter.getCount();
  }

  private void awaitCount(String what, long expected) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (count(what) < expected && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(count(what)).as(what).isEqualTo(expected);
  }
}
