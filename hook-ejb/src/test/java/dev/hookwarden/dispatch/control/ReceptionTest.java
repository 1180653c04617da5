package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunReport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is taken in, what is known already, and what is refused. */
abstract class ReceptionTest extends DeliveryFixture {
  @Test
  void whatAHookFailedToDecideMayBeSentAgain() throws Exception {
    AtomicInteger failures = new AtomicInteger(1);
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) ->
            failures.getAndDecrement() > 0
                ? TestDelivery.failed(Outcome.WORKER_LOST, "gone")
                : TestDelivery.ok());
    assertThat(delivery.reception().take(delivery.sender(), "s", event("1", "a", 0), null))
        .isInstanceOf(Intake.Refused.class);
    assertThat(send("s", event("1", "a", 0)).event().state()).isEqualTo(EventState.ACCEPTED);
  }

  /** Somebody notes the same key after this one has looked. */
  @Test
  void aKeyThatWasNotedMeanwhileIsNotForgotten() throws Exception {
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        new TestDelivery.Hook() {
          private boolean nested;

          @Override
          public RunReport run(Executor.Order order, int attempt) {
            if (!nested) {
              nested = true;
              send("s", event("1", "a", 0));
            }
            return TestDelivery.ok();
          }
        });
    UUID first = send("s", event("1", "a", 0)).event().id();
    assertThat(send("s", event("1", "a", 0)).event().id()).isEqualTo(first);
    assertThat(count("event where state = 'ACCEPTED'")).isEqualTo(1);
  }

  @Test
  void theSameEventAtOnceFromManyIsOne() throws Exception {
    delivery.put("once", after("s", 0), (_, _) -> TestDelivery.ok());
    ConcurrentLinkedQueue<UUID> answers = new ConcurrentLinkedQueue<>();
    AtOnce.all(
        IntStream.range(0, 8)
            .<Callable<Void>>mapToObj(
                _ ->
                    () -> {
                      answers.add(send("s", event("1", "a", 0)).event().id());
                      return null;
                    })
            .toList());
    drainUntilQuiet();

    assertThat(answers).hasSize(8);
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(count("event")).isEqualTo(1);
    assertThat(count("run")).isEqualTo(1);
  }

  @Test
  void aRepeatedEventIsAnsweredAsBefore() {
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        (order, _) ->
            order.json().contains("\"data\":7")
                ? TestDelivery.failed(Outcome.REJECTED, "no sevens")
                : TestDelivery.ok());
    for (int data : new int[] {6, 7}) {
      IncomingEvent event = event("e" + data, "a", data);
      Intake first = delivery.reception().take(delivery.sender(), "s", event, null);
      assertThat(first).isInstanceOf(data == 7 ? Intake.Refused.class : Intake.Accepted.class);
      // The database keeps microseconds, and rounds.
      assertThat(delivery.reception().take(delivery.sender(), "s", event, null))
          .usingRecursiveComparison()
          .withComparatorForType(
              (one, other) ->
                  Duration.between(one, other).abs().toMillis() == 0 ? 0 : one.compareTo(other),
              Instant.class)
          .isEqualTo(first);
    }
    assertThatThrownBy(() -> send("s", event("e6", "a", 60)))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.KEY_REUSED));
  }

  @Test
  void manyEventsAtOnceAreAnsweredInTheirOrder() throws Exception {
    delivery.put("each", after("s", 0), (_, _) -> TestDelivery.ok());
    List<IncomingEvent> events =
        IntStream.range(0, 100).mapToObj(i -> event("e" + i, "s" + i % 9, i)).toList();
    List<Intake> first = delivery.reception().takeAll(delivery.sender(), "s", events);
    List<Intake> again = delivery.reception().takeAll(delivery.sender(), "s", events);
    drainUntilQuiet();

    for (int i = 0; i < 100; i++) {
      Intake.Accepted accepted = (Intake.Accepted) first.get(i);
      assertThat(accepted.event().event()).contains("\"id\":\"e%d\"".formatted(i));
      assertThat(((Intake.Accepted) again.get(i)).event().id()).isEqualTo(accepted.event().id());
    }
    assertThat(count("event")).isEqualTo(100);
    assertThat(count("run where applied = true")).isEqualTo(100);
  }

  @Test
  void oneOfManyThatIsRefusedDoesNotRefuseTheOthers() {
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        (order, _) ->
            order.json().contains("\"data\":1")
                ? TestDelivery.failed(Outcome.REJECTED, "no")
                : TestDelivery.ok());
    List<Intake> answers =
        delivery
            .reception()
            .takeAll(delivery.sender(), "s", List.of(event("0", "a", 0), event("1", "a", 1)));
    assertThat(answers.get(0)).isInstanceOf(Intake.Accepted.class);
    assertThat(answers.get(1)).isInstanceOf(Intake.Refused.class);
  }

  @Test
  void nothingPassesACheckThatIsSuspended() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    delivery.put(
        "other",
        new Trigger.Before("s", List.of(), 0, Trigger.OnFailure.REJECT),
        (order, _) -> {
          asked.add(order.json());
          return TestDelivery.ok();
        });
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) -> TestDelivery.ok());
    delivery.put("first", after("t", 0), (_, _) -> TestDelivery.ok(emit("s")));
    delivery.suspend("gate");

    assertThatThrownBy(() -> send("s", event("1", "a", 0)))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.HOOK_SUSPENDED));
    assertThat(
            delivery
                .reception()
                .takeAll(delivery.sender(), "s", List.of(event("2", "a", 0), event("3", "a", 1))))
        .allMatch(Intake.Failed.class::isInstance);
    assertThat(asked).isEmpty();
    assertThat(count("event")).isZero();

    // What a hook emits waits as long as that takes.
    send("t", event("4", "a", 0));
    for (int i = 1; i < Claims.MAX_LOSSES + 2; i++) {
      delivery.drain();
      delivery.setClocks(Duration.ofMinutes(i));
    }
    assertThat(count("event where state = 'ACCEPTED'")).isEqualTo(1);
    delivery.open("gate");
    drainUntilQuiet();
    assertThat(count("event where state = 'ACCEPTED'")).isEqualTo(2);
    assertThat(send("s", event("1", "a", 0)).event().state()).isEqualTo(EventState.ACCEPTED);
  }

  @Test
  void theDeepestDataIsTakenInAndRunOn() throws Exception {
    delivery.put("each", after("s", 0), (_, _) -> TestDelivery.ok());
    String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
    send(
        "s",
        new IncomingEvent("deep", "a", "t", null, null, Map.of(), EventJson.parse(deepest), true));
    drainUntilQuiet();
    assertThat(count("run where applied = true")).isEqualTo(1);
  }

  @Test
  void whatIsTooLargeForHooksIsRefusedAlone() {
    JsonNode text = JsonNodeFactory.instance.textNode("x".repeat(1024 * 1024 - 50));
    IncomingEvent large = new IncomingEvent("large", "a", "t", null, null, Map.of(), text, true);
    List<Intake> answers =
        delivery.reception().takeAll(delivery.sender(), "s", List.of(event("0", "a", 0), large));
    assertThat(answers.get(0)).isInstanceOf(Intake.Accepted.class);
    assertThat(answers.get(1))
        .isInstanceOfSatisfying(
            Intake.Failed.class,
            failed -> assertThat(failed.failure().problem()).isEqualTo(Problem.PAYLOAD_TOO_LARGE));
  }

  @Test
  void whatDoesNotFitIsRefusedAloneAndBeforeAHookIsAsked() throws SQLException {
    List<String> asked = new CopyOnWriteArrayList<>();
    delivery.put(
        "gate",
        new Trigger.Before("s", List.of(), 1, Trigger.OnFailure.REJECT),
        (order, _) -> {
          asked.add(order.json());
          return TestDelivery.ok();
        });
    IncomingEvent odd =
        new IncomingEvent("odd", "a", "t", null, null, Map.of(), EventJson.parse("{}"), true);
    delivery.rules().takeNumbersOnly();

    List<Intake> answers =
        delivery
            .reception()
            .takeAll(delivery.sender(), "s", List.of(event("0", "a", 0), odd, event("1", "a", 1)));

    assertThat(answers.get(0)).isInstanceOf(Intake.Accepted.class);
    assertThat(answers.get(1))
        .isInstanceOfSatisfying(
            Intake.Failed.class,
            failed -> assertThat(failed.failure().problem()).isEqualTo(Problem.SCHEMA_MISMATCH));
    assertThat(answers.get(2)).isInstanceOf(Intake.Accepted.class);
    assertThat(asked).hasSize(2);
    assertThat(count("event")).isEqualTo(2);
    assertThat(delivery.rules().checked()).as("each was checked once").isEqualTo(3);
    assertThatThrownBy(() -> delivery.reception().take(delivery.sender(), "s", odd, null))
        .isInstanceOf(HookwardenException.class);
    assertThat(count("event")).isEqualTo(2);
  }

  @Test
  void whatCameInWhenItDidFitIsAnsweredAsThen() throws SQLException {
    IncomingEvent odd =
        new IncomingEvent("odd", "a", "t", null, null, Map.of(), EventJson.parse("{}"), true);
    Intake first = delivery.reception().take(delivery.sender(), "s", odd, null);
    delivery.rules().takeNumbersOnly();

    List<Intake> answers =
        delivery.reception().takeAll(delivery.sender(), "s", List.of(odd, event("1", "a", 1)));

    assertThat(((Intake.Accepted) answers.getFirst()).event().id())
        .isEqualTo(((Intake.Accepted) first).event().id());
    assertThat(count("event")).isEqualTo(2);
  }
}
