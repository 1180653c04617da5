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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A queue on a database, with hooks that tests put into service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeliveryFixture {
  private static final UUID WORKSPACE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final DispatchConfig CONFIG =
      DispatchConfig.read(
          key ->
              Optional.ofNullable(
                  Map.of(
                          "hookwarden.dispatch.retry-first", "PT0.01S",
                          "hookwarden.dispatch.retry-most", "PT0.02S")
                      .get(key)));

  TestDatabase database;
  TestDelivery delivery;

  /** Makes the database. */
  abstract TestDatabase open() throws Exception;

  @BeforeAll
  void start() throws Exception {
    database = open();
    database.change(
        "insert into workspace (id, name, created_at) values (?, 'main', current_timestamp)",
        WORKSPACE);
  }

  @AfterAll
  void stop() throws Exception {
    if (database != null) {
      database.close();
    }
  }

  @BeforeEach
  void empty() throws SQLException {
    for (String table : List.of("queued_run", "intake_key", "run", "event")) {
      database.change("delete from " + table);
    }
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
