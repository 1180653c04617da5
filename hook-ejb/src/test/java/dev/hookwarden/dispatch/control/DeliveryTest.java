package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * From the intake of events to the end of all that they cause; subclasses say on which database.
 */
abstract class DeliveryTest extends DeliveryFixture {
  /** Servers claim rows and are never heard of again, or come back with a late result. */
  @Test
  void everyEventRunsOnceWhoeverDies() throws Exception {
    delivery.put("writer", after("s", 5), (_, _) -> TestDelivery.ok());
    int events = 200;
    AtomicInteger sending = new AtomicInteger(2);
    ConcurrentLinkedQueue<Claimed> abandoned = new ConcurrentLinkedQueue<>();
    List<Callable<Void>> all = new ArrayList<>();
    for (int sender = 0; sender < 2; sender++) {
      String prefix = sender + "-";
      all.add(
          () -> {
            for (int i = 0; i < events / 2; i++) {
              sendStubbornly(prefix + i, "subject" + i % 7);
            }
            sending.decrementAndGet();
            return null;
          });
    }
    for (int server = 0; server < 3; server++) {
      Random random = new Random(server);
      UUID id = UUID.randomUUID();
      all.add(
          () -> {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < end && (sending.get() > 0 || count("queued_run") > 0)) {
              turn(id, random, abandoned);
            }
            return null;
          });
    }
    AtOnce.all(all);
    abandoned.forEach(delivery::take);

    assertThat(abandoned).as("servers died").isNotEmpty();
    assertThat(count("event where state = 'ACCEPTED'")).isEqualTo(events);
    assertThat(count("run where applied = true")).isEqualTo(events);
    assertThat(database.number("select count(distinct event) from run")).isEqualTo(events);
    assertThat(count("queued_run")).isZero();
  }

  @Test
  void clocksThatAreSetChangeNothingButWhen() throws Exception {
    delivery.put("writer", after("s", 5), (_, _) -> TestDelivery.ok());
    send("s", event("before", "a", 0));
    Claimed begun = delivery.claim(UUID.randomUUID()).orElseThrow();

    delivery.setClocks(Duration.ofHours(2));
    delivery.takeOver();
    send("s", event("ahead", "b", 0));
    Claimed again = delivery.claim(UUID.randomUUID()).orElseThrow();
    assertThat(again.id()).as("its lease was over").isEqualTo(begun.id());
    delivery.take(again);
    delivery.take(begun);

    delivery.setClocks(Duration.ZERO);
    send("s", event("after", "c", 0));
    delivery.drain();
    assertThat(count("run where applied = true"))
        .as("what came in while clocks were ahead waits for its time")
        .isEqualTo(2);
    delivery.setClocks(Duration.ofHours(2));
    drainUntilQuiet();
    assertThat(count("run where applied = true")).isEqualTo(3);
    assertThat(database.number("select count(distinct event) from run")).isEqualTo(3);
  }

  private void turn(UUID server, Random random, ConcurrentLinkedQueue<Claimed> abandoned)
      throws SQLException {
    try {
      Optional<Claimed> claimed = delivery.claim(server);
      if (claimed.isPresent() && random.nextInt(8) == 0) {
        abandoned.add(claimed.get());
        database.change(
            "update queued_run set lease_until = ? where id = ?",
            Instant.EPOCH.atOffset(ZoneOffset.UTC),
            claimed.get().id());
      } else {
        claimed.ifPresent(delivery::take);
      }
      delivery.takeOver();
    } catch (HookwardenException e) {
      assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
    }
  }

  private void sendStubbornly(String id, String subject) {
    while (true) {
      try {
        send("s", event(id, subject, 0));
        return;
      } catch (HookwardenException e) {
        assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
      }
    }
  }

  @Test
  void whatFailsIsTriedAgainAndGivenUpAtLast() throws Exception {
    delivery.put(
        "failing",
        after("s", 2),
        (_, attempt) -> TestDelivery.failed(Outcome.GUEST_ERROR, "no " + attempt));
    send("s", event("1", "a", 0));
    drainUntilQuiet();

    assertThat(count("run")).isEqualTo(3);
    assertThat(count("run where attempt = 3")).isEqualTo(1);
    assertThat(count("queued_run where reason = 'RETRIES_EXHAUSTED' and attempts = 3"))
        .isEqualTo(1);
    assertThat(delivery.applied).hasValue(0);
  }

  @Test
  void theSameFailureTwiceIsFinalAndOthersOfTheLaneGoOn() throws Exception {
    delivery.put(
        "picky",
        after("s", 5),
        (order, _) ->
            order.json().contains("\"data\":7")
                ? TestDelivery.failed(Outcome.GUEST_ERROR, "seven")
                : TestDelivery.ok());
    for (int data : new int[] {6, 7, 8}) {
      send("s", event("e" + data, "a", data));
    }
    drainUntilQuiet();

    assertThat(count("run where applied = true")).isEqualTo(2);
    assertThat(count("run where applied = false")).isEqualTo(2);
    assertThat(count("queued_run where reason = 'SAME_FAILURE'")).isEqualTo(1);
  }

  @Test
  void whatIsNotInServiceAtItsTurnDoesNotRun() throws Exception {
    delivery.put("gone", after("s", 5), (_, _) -> TestDelivery.ok());
    send("s", event("1", "a", 0));
    delivery.remove("gone");
    drainUntilQuiet();

    assertThat(count("run")).isZero();
    assertThat(count("queued_run where state = 'DEAD' and reason = 'NO_LISTENER'")).isEqualTo(1);
  }

  @Test
  void aRowThatMeetsNoWorkerWaitsAndDoesNotCountAsFailed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    delivery.put(
        "patient",
        after("s", 0),
        (_, _) -> {
          if (calls.getAndIncrement() == 0) {
            throw new HookwardenException(Problem.WORKERS_BUSY, "none is free");
          }
          return TestDelivery.ok();
        });
    send("s", event("1", "a", 0));
    delivery.drain();
    assertThat(count("queued_run where state = 'WAITING' and attempts = 0 and losses = 0"))
        .isEqualTo(1);
    database.change("update queued_run set next_at = ?", Instant.EPOCH.atOffset(ZoneOffset.UTC));
    drainUntilQuiet();
    assertThat(count("run where applied = true and attempt = 1")).isEqualTo(1);
  }

  @Test
  void emittedEventsPassTheHooksOfTheirStreamAndAHookThatCausesItselfIsStopped() throws Exception {
    delivery.put("first", after("s", 0), (_, _) -> TestDelivery.ok(emit("s2"), emit("s2")));
    delivery.put(
        "gate",
        new Trigger.Before("s2", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) -> TestDelivery.ok());
    delivery.put("second", after("s2", 0), (_, _) -> TestDelivery.ok(emit("s2")));
    send("s", event("1", "a", 0));
    drainUntilQuiet();

    assertThat(count("event")).as("one, two of it, and one of each of these").isEqualTo(5);
    assertThat(database.number("select max(caused) from event")).isEqualTo(4);
    assertThat(count("run where hook = 'gate' and applied = true")).isEqualTo(4);
    assertThat(count("run where hook = 'second' and applied = true")).isEqualTo(2);
    assertThat(count("run where outcome = 'CANCELLED' and failure like '%loop-stopped%'"))
        .isEqualTo(2);
  }

  /** There is no sender who could be told, so it is nobody's to drop. */
  @Test
  void anEmittedEventWaitsUntilTheHooksOfItsStreamHaveDecided() throws Exception {
    AtomicInteger failures = new AtomicInteger(2);
    delivery.put("first", after("s", 0), (_, _) -> TestDelivery.ok(emit("s2")));
    delivery.put(
        "gate",
        new Trigger.Before("s2", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) ->
            failures.getAndDecrement() > 0
                ? TestDelivery.failed(Outcome.WORKER_LOST, "gone")
                : TestDelivery.ok());
    delivery.put("second", after("s2", 0), (_, _) -> TestDelivery.ok());
    send("s", event("1", "a", 0));
    drainUntilQuiet();
    assertThat(count("event where state = 'ACCEPTED'")).isEqualTo(2);
    assertThat(count("run where hook = 'second' and applied = true")).isEqualTo(1);

    delivery.put(
        "gate",
        new Trigger.Before("s2", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) -> TestDelivery.failed(Outcome.GUEST_ERROR, "always"));
    send("s", event("2", "a", 0));
    drainUntilQuiet();
    assertThat(count("queued_run where state = 'DEAD' and kind = 'PASS'")).isEqualTo(1);
    assertThat(count("event where state = 'REFUSED'")).isZero();

    delivery.put(
        "gate",
        new Trigger.Before("s2", List.of(), 1, Trigger.OnFailure.REJECT),
        (_, _) -> TestDelivery.failed(Outcome.REJECTED, "no"));
    send("s", event("3", "a", 0));
    drainUntilQuiet();
    assertThat(count("event where state = 'REFUSED'")).as("a rejection is an answer").isEqualTo(1);
    assertThat(count("queued_run")).isEqualTo(1);
  }

  @Test
  void oneEventCausesNoMoreThanAHundred() throws Exception {
    Effect[] twenty = IntStream.range(0, 20).mapToObj(_ -> emit("s2")).toArray(Effect[]::new);
    Effect[] more = IntStream.range(0, 20).mapToObj(_ -> emit("s3")).toArray(Effect[]::new);
    delivery.put("burst", after("s", 0), (_, _) -> TestDelivery.ok(twenty));
    delivery.put(
        "more",
        new Trigger.After("s2", List.of(), 0, Trigger.Ordering.NONE),
        (order, _) ->
            order.mostEmits() < more.length
                ? TestDelivery.failed(Outcome.QUOTA_EXCEEDED, "too many")
                : TestDelivery.ok(more));
    send("s", event("1", "a", 0));
    AtOnce.all(
        IntStream.range(0, 3)
            .<Callable<Void>>mapToObj(
                _ ->
                    () -> {
                      for (int i = 0; i < 60; i++) {
                        try {
                          delivery.drain();
                        } catch (HookwardenException e) {
                          assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
                        }
                      }
                      return null;
                    })
            .toList());
    drainUntilQuiet();

    assertThat(count("event")).isEqualTo(101);
    assertThat(count("run where applied = true")).isEqualTo(5);
    assertThat(count("queued_run where state = 'DEAD'")).isEqualTo(16);
  }
}
