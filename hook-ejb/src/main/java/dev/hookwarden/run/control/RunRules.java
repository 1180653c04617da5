package dev.hookwarden.run.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the worker may say about one run. The worker enforces the same rules on the guest and ends
 * its run in good order, so whoever breaks one here is the worker itself: every breach is a
 * violation. The messages of the exceptions are for the log and quote nothing that was sent.
 */
final class RunRules {
  private static final double REWRITING_FACTOR = 1.5;

  private final RunRequest request;
  private final EffectRules effects;
  private Stage stage = Stage.HANDED_OVER;
  private int queries;

  /** How far a run is. */
  private enum Stage {
    HANDED_OVER,
    OPENING,
    UNDER_WAY
  }

  RunRules(RunRequest request) {
    this.request = request;
    this.effects = new EffectRules(request.executable().capabilities(), request.limits().quotas());
  }

  private void requireThisRun(String run) throws ProtocolException {
    require(run.equals(request.context().run()), "a message names another run");
  }

  void check(WorkerMessage.Opening opening) throws ProtocolException {
    requireThisRun(opening.run());
    require(stage == Stage.HANDED_OVER, "a context is made when the run has begun");
    stage = Stage.OPENING;
  }

  void check(WorkerMessage.Opened opened) throws ProtocolException {
    requireThisRun(opened.run());
    require(stage == Stage.OPENING, "a context that was not being made");
    stage = Stage.UNDER_WAY;
  }

  private void requireUnderWay(String run) throws ProtocolException {
    requireThisRun(run);
    require(stage != Stage.OPENING, "a message of a run whose context is being made");
    stage = Stage.UNDER_WAY;
  }

  void check(WorkerMessage.Log lines) throws ProtocolException {
    requireUnderWay(lines.run());
  }

  void check(WorkerMessage.Query query) throws ProtocolException {
    requireUnderWay(query.run());
    queries++;
    require(query.query() == queries, "queries are not numbered one by one");
    // A find also reads what the run has patched without knowing it: each such record once.
    Quotas quotas = request.limits().quotas();
    require(
        queries <= (long) quotas.recordReads() + quotas.recordWrites(),
        "more queries than the quota");
    effects.requireGranted(query.question().needs());
  }

  void check(WorkerMessage.Completed completed) throws ProtocolException {
    requireUnderWay(completed.run());
    require(mayClaim(completed.outcome()), "an outcome that a worker may not claim");
    ResourceLimits limits = request.limits().resources();
    require(
        completed.value() == null || completed.outcome() == Outcome.OK,
        "a value without a good end");
    int valueBytes = sizeOfJson(completed.value());
    require(valueBytes <= limits.resultBytes(), "a value over its size");
    long effectBytes = effects.check(completed.effects());
    // The guest was measured by its own JSON; written again, a number such as 1e-7 is longer.
    require(
        valueBytes + effectBytes <= limits.resultBytes() * REWRITING_FACTOR,
        "value and effects over their size");
  }

  private boolean mayClaim(Outcome outcome) {
    return switch (outcome) {
      case OK,
          GUEST_ERROR,
          CPU_EXCEEDED,
          WALL_EXCEEDED,
          MEMORY_EXCEEDED,
          STATEMENTS_EXCEEDED,
          OUTPUT_EXCEEDED,
          QUOTA_EXCEEDED,
          CAPABILITY_DENIED,
          INTERNAL_ERROR ->
          true;
      case REJECTED -> request.context().trigger() == TriggerKind.BEFORE;
      // The host never cancels a run, and states the other two itself.
      case CANCELLED, WORKER_LOST, PROTOCOL_VIOLATION -> false;
    };
  }

  private static int sizeOfJson(@Nullable String value) throws ProtocolException {
    if (value == null) {
      return 0;
    }
    try {
      Json.check(value);
      return value.getBytes(StandardCharsets.UTF_8).length;
    } catch (JsonProcessingException e) {
      throw new ProtocolException("a value that is not JSON");
    }
  }

  static void require(boolean condition, String violation) throws ProtocolException {
    if (!condition) {
      throw new ProtocolException(violation);
    }
  }
}
