package dev.hookwarden.worker.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.worker.guest.HostFunction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's side of the one function that a hook can call. It checks every word, counts, and
 * collects what the run asks for; nothing leaves before the run has ended well. Used by the guest's
 * thread only.
 */
final class Door implements HostFunction {
  static final String QUOTA_EXCEEDED = "quota-exceeded";
  static final String CAPABILITY_DENIED = "capability-denied";
  private static final String REJECTED = "rejected";
  private static final int MAX_REASON_CHARS = 1_000;

  private final HostMessage.Execute request;
  private final ResourceLimits limits;
  private final LogLines log;
  private final Questions questions;
  private final Stoppable run;
  private final Tally tally;
  private final Overlay overlay;
  private final List<Effect> effects = new ArrayList<>();
  private long effectBytes;
  private volatile int calls;
  private final Budget budget;
  private @Nullable Verdict sticky;

  Door(
      HostMessage.Execute request,
      LogLines log,
      Questions questions,
      Stoppable run,
      Supplier<Usage> usage) {
    this.request = request;
    this.limits = request.limits().resources();
    this.log = log;
    this.questions = questions;
    this.run = run;
    this.tally = new Tally(request.limits().quotas());
    this.overlay = new Overlay(this::ask);
    this.budget = new Budget(limits, tally, usage);
  }

  @Override
  public String call(String operation, String json) {
    calls++;
    if (run.stopped()) {
      return error("stopped", "the run was stopped");
    }
    try {
      return answer(operation, json);
    } catch (Refusal refusal) {
      return refuse(refusal);
    } catch (RuntimeException e) {
      // Java's words must not reach the guest; the run is not to be trusted any more.
      run.stop(Verdict.of(Outcome.INTERNAL_ERROR, "a host call failed", false));
      return error("internal-error", "the call failed");
    }
  }

  /** What the guest did that spoils its run, even if it caught the error. */
  @Nullable Verdict sticky() {
    return sticky;
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  /** Bytes of all effects, as they were handed in. */
  long effectBytes() {
    return effectBytes;
  }

  int calls() {
    return calls;
  }

  private String answer(String operation, String json) throws Refusal {
    if (json.length() > 2L * limits.resultBytes() + limits.logBytes()) {
      throw tooMuch(effectBytes + json.length());
    }
    Arguments arguments = Arguments.parse(json);
    switch (operation) {
      case "log" -> log(arguments);
      case "get" -> {
        tally.count(Tally.Kind.READ);
        return Json.write(overlay.get(permitted(new RecordQuery.Get(arguments.record()))));
      }
      case "find" -> {
        tally.count(Tally.Kind.READ);
        RecordQuery.Find find = new RecordQuery.Find(arguments.filter());
        require(find.needs());
        return Json.write(overlay.find(find.filter()));
      }
      case "put", "patch", "delete", "notify", "email", "call", "emit" ->
          collect(operation, arguments, json);
      case "reject" -> reject(arguments);
      case "budget" -> {
        return Json.write(budget.left(effectBytes));
      }
      case null, default -> throw Refusal.invalid("no such operation");
    }
    return "";
  }

  private RecordKey permitted(RecordQuery.Get get) throws Refusal {
    require(get.needs());
    return get.record();
  }

  private void collect(String operation, Arguments arguments, String json) throws Refusal {
    Effect effect;
    try {
      effect = EffectReader.read(operation, arguments);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
    require(effect.needs());
    tally.count(EffectReader.kind(effect));
    effectBytes += json.getBytes(StandardCharsets.UTF_8).length;
    if (effectBytes > limits.resultBytes()) {
      throw tooMuch(effectBytes);
    }
    if (effect instanceof Effect.RecordChange change) {
      remember(change);
    }
    effects.add(effect);
  }

  private void remember(Effect.RecordChange change) {
    switch (change) {
      case Effect.Put(var record, var value) -> overlay.put(record, value);
      case Effect.Patch(var record, var patch) -> overlay.patch(record, patch);
      case Effect.Delete(var record) -> overlay.delete(record);
    }
  }

  private void require(Capability needed) throws Refusal {
    if (request.capabilities().stream().noneMatch(held -> held.permits(needed))) {
      throw new Refusal(
          CAPABILITY_DENIED,
          "this call needs a capability: declare \"%s\" in the manifest".formatted(needed));
    }
  }

  private JsonNode ask(RecordQuery query) throws Refusal {
    return questions.ask(query);
  }

  private void log(Arguments arguments) throws Refusal {
    LogLevel level =
        switch (arguments.text(0, "level")) {
          case "debug" -> LogLevel.DEBUG;
          case "info" -> LogLevel.INFO;
          case "warn" -> LogLevel.WARN;
          case "error" -> LogLevel.ERROR;
          default -> throw Refusal.invalid("no such level");
        };
    String text = arguments.text(1, "text");
    long before = log.bytes();
    if (!log.add(level, text)) {
      long bytes = before + text.getBytes(StandardCharsets.UTF_8).length;
      String words =
          "the log would have %,d bytes; its limit is %,d bytes"
              .formatted(bytes, limits.logBytes());
      run.stop(Verdict.of(Outcome.OUTPUT_EXCEEDED, words, false));
    }
  }

  private void reject(Arguments arguments) throws Refusal {
    if (request.context().trigger() != TriggerKind.BEFORE) {
      throw Refusal.invalid("only a before hook can reject its event");
    }
    String reason = arguments.text(0, "reason");
    if (reason.isBlank() || reason.length() > MAX_REASON_CHARS) {
      throw Refusal.invalid("a reason has 1 to %,d characters".formatted(MAX_REASON_CHARS));
    }
    throw new Refusal(REJECTED, reason);
  }

  private Refusal tooMuch(long bytes) {
    String words =
        "result and effects have %,d bytes; the limit is %,d bytes"
            .formatted(bytes, limits.resultBytes());
    run.stop(Verdict.of(Outcome.OUTPUT_EXCEEDED, words, false));
    return new Refusal("output-exceeded", words);
  }

  private String refuse(Refusal refusal) {
    if (sticky == null) {
      sticky =
          switch (refusal.code()) {
            case CAPABILITY_DENIED -> Verdict.of(Outcome.CAPABILITY_DENIED, refusal.words(), true);
            case QUOTA_EXCEEDED -> Verdict.of(Outcome.QUOTA_EXCEEDED, refusal.words(), true);
            case REJECTED ->
                new Verdict(
                    Outcome.REJECTED, new GuestFailure(REJECTED, refusal.words(), List.of()), true);
            default -> null;
          };
    }
    return error(refusal.code(), refusal.words());
  }

  private static String error(String code, String message) {
    return ERROR_MARK
        + Json.write(
            JsonNodeFactory.instance.objectNode().put("code", code).put("message", message));
  }
}
