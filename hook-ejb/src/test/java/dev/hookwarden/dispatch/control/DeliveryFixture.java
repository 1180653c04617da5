package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Effect;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** A queue on a database, with hooks that tests put into service. */
abstract class DeliveryFixture extends QueueFixture {
  private static final DispatchConfig CONFIG =
      DispatchConfig.read(
          key ->
              Optional.ofNullable(
                  Map.of(
                          "hookwarden.dispatch.retry-first", "PT0.01S",
                          "hookwarden.dispatch.retry-most", "PT0.02S")
                      .get(key)));

  TestDelivery delivery;

  @BeforeEach
  void serve() {
    delivery = new TestDelivery(database, WORKSPACE, CONFIG);
  }

  static IncomingEvent event(String id, String subject, int data) {
    return new IncomingEvent(
        id, "/test", "t", subject, null, Map.of(), JsonNodeFactory.instance.numberNode(data), true);
  }

  Intake.Accepted send(String stream, IncomingEvent event) {
    return (Intake.Accepted) delivery.reception().take(delivery.sender(), stream, event, null);
  }

  static Trigger.After after(String stream, int retries) {
    return new Trigger.After(stream, List.of(), retries, Trigger.Ordering.SUBJECT);
  }

  static Effect.Emit emit(String stream) {
    return new Effect.Emit(stream, "t", JsonNodeFactory.instance.nullNode());
  }

  long count(String what) throws SQLException {
    return database.number("select count(*) from " + what);
  }

  void drainUntilQuiet() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (count("queued_run where state <> 'DEAD'") > 0 && System.nanoTime() < end) {
      delivery.drain();
    }
    assertThat(count("queued_run where state <> 'DEAD'")).as("nothing is left").isZero();
  }
}
