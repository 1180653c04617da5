package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.library.boundary.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came into a workspace within a day.
 *
 * @param events events of streams, newest first
 * @param eventFactor for how many events each one stands
 * @param calls direct calls, newest first; the hook is where the stream is otherwise
 * @param callFactor for how many calls each one stands
 */
public record EventRate(
    List<Sample> events, double eventFactor, List<Sample> calls, double callFactor) {
  /** The time that it is about. */
  public static final Duration DAY = Duration.ofDays(1);

  /** Copies. */
  public EventRate {
    events = List.copyOf(events);
    calls = List.copyOf(calls);
  }

  /**
   * Something that came in.
   *
   * @param stream where
   * @param type of which type
   * @param at when
   */
  public record Sample(String stream, String type, Instant at) {}

  /**
   * How many events a day reach a hook.
   *
   * @param hook its name
   * @param triggers what it listens to; an event that meets several counts once
   */
  public long of(String hook, List<Trigger> triggers) {
    long heard =
        events.stream()
            .filter(event -> triggers.stream().anyMatch(t -> t.wants(event.stream(), event.type())))
            .count();
    boolean isCalled = triggers.stream().anyMatch(Trigger.Invoke.class::isInstance);
    long called = isCalled ? calls.stream().filter(call -> call.stream().equals(hook)).count() : 0;
    return Math.round(heard * eventFactor + called * callFactor);
  }
}
