package dev.hookwarden.platform;

import java.util.List;

/**
 * What a server measures about itself and shows to whoever scrapes {@code /metrics}. The values of
 * all tags are from closed sets too, so that nobody outside can make the list longer.
 */
public enum Metric {
  EVENTS(
      "hookwarden_events",
      Kind.COUNTER,
      List.of("answer"),
      "Events that were handed in, by the answer: accepted, or the code of a problem. What was sent "
          + "again counts again."),
  QUEUE_WAIT(
      "hookwarden_queue_wait",
      Kind.TIMER,
      List.of(),
      "From when something in the queue was due until this server began with it."),
  QUEUE_ENDED(
      "hookwarden_queue_ended",
      Kind.COUNTER,
      List.of("end"),
      "What this server took out of the queue: done, or the reason why it became a dead letter."),
  RINGS(
      "hookwarden_rings",
      Kind.COUNTER,
      List.of("what"),
      "Hints between servers that there is work: sent, lost, heard or refused."),
  RUNS("hookwarden_runs", Kind.COUNTER, List.of("outcome"), "Runs that ended, by their outcome."),
  RUN_DURATION(
      "hookwarden_run_duration", Kind.TIMER, List.of(), "How long runs took in their workers."),
  WORKER_WAIT(
      "hookwarden_worker_wait",
      Kind.TIMER,
      List.of("role"),
      "How long runs (runner) and checks (analyst) waited for a worker."),
  WORKER_START(
      "hookwarden_worker_start",
      Kind.TIMER,
      List.of("role"),
      "How long workers took until they were ready."),
  WORKER_START_FAILURES(
      "hookwarden_worker_start_failures",
      Kind.COUNTER,
      List.of("role"),
      "Workers that did not become ready."),
  WORKERS_ENDED(
      "hookwarden_workers_ended",
      Kind.COUNTER,
      List.of("role", "reason"),
      "Workers that were ended, by why: worn, spent on the one source that they were for, rebound "
          + "to another workspace, violation, spoilt by a run, or lost.");

  /** How something is measured. */
  public enum Kind {
    /** A number that only rises; {@code _total} is added to its name. */
    COUNTER("_total"),
    /** Durations in seconds; {@code _seconds} is added to its name, and what is made of them. */
    TIMER("_seconds");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  private final String label;
  private final Kind kind;
  private final List<String> tags;
  private final String description;

  Metric(String label, Kind kind, List<String> tags, String description) {
    this.label = label;
    this.kind = kind;
    this.tags = tags;
    this.description = description;
  }

  /** The name in the registry. */
  public String label() {
    return label;
  }

  /** The name in {@code /metrics}. */
  public String publicName() {
    return label + kind.suffix;
  }

  /** How it is measured. */
  public Kind kind() {
    return kind;
  }

  /** The names of its tags, in their order. */
  public List<String> tags() {
    return tags;
  }

  /** What it means, for people. */
  public String description() {
    return description;
  }
}
