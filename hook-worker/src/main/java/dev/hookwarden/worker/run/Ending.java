package dev.hookwarden.worker.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.guest.GuestContext;
import dev.hookwarden.worker.guest.Program;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/** Lets the guest run and finds out how its run ended. */
final class Ending {
  private final Run run;
  private final Program program;
  private final HostMessage.Execute request;

  Ending(Run run, Program program, HostMessage.Execute request) {
    this.run = run;
    this.program = program;
    this.request = request;
  }

  /**
   * Runs the hook. Everything that may call code of the guest happens here, while the watchdog
   * watches.
   */
  WorkerMessage.Completed of(GuestContext context) {
    Optional<String> value = Optional.empty();
    Verdict failed = null;
    try {
      value = context.run(program, run.door(), shown(request.context()), request.event().strip());
      failed = value.map(this::judge).orElse(null);
    } catch (PolyglotException e) {
      failed = Failures.verdict(e, program, context, request.event());
    } catch (GuestContext.UnfinishedException e) {
      failed =
          error("Error", "pending promise: the hook returned a promise that nothing can settle");
    } catch (RuntimeException | StackOverflowError e) {
      failed = Verdict.of(Outcome.INTERNAL_ERROR, "the worker failed", false);
    }
    Verdict verdict = verdict(failed);
    return verdict == null ? well(value.orElse(null)) : badly(verdict);
  }

  /** What counts most: a stop, then a broken rule, then a limit passed unseen, then an error. */
  private @Nullable Verdict verdict(@Nullable Verdict failed) {
    List<GuestFailure.Frame> frames = failed == null ? List.of() : failed.failure().frames();
    Optional<Verdict> stopped = run.finish();
    if (stopped.isPresent()) {
      return stopped.get().stoppedAt(frames);
    }
    Verdict sticky = run.door().sticky();
    if (sticky != null) {
      return sticky.at(frames);
    }
    return run.exceeded().orElse(failed);
  }

  private @Nullable Verdict judge(String value) {
    int limit = request.limits().resources().resultBytes();
    long size = value.getBytes(StandardCharsets.UTF_8).length + run.door().effectBytes();
    if (size > limit) {
      String words =
          "result and effects have %,d bytes; the limit is %,d bytes".formatted(size, limit);
      return Verdict.of(Outcome.OUTPUT_EXCEEDED, words, true);
    }
    return acceptable(value)
        ? null
        : error(
            "TypeError",
            "the returned value is not acceptable JSON: it nests deeper than %d levels, names a"
                    .formatted(Json.MAX_DEPTH)
                + " member twice, holds half a Unicode character, or a number beyond the range of a"
                + " double");
  }

  private static boolean acceptable(String value) {
    try {
      Json.check(value);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private WorkerMessage.Completed well(@Nullable String value) {
    return new WorkerMessage.Completed(
        run.id(), Outcome.OK, value, null, run.door().effects(), run.usage(), true);
  }

  private WorkerMessage.Completed badly(Verdict verdict) {
    return new WorkerMessage.Completed(
        run.id(),
        verdict.outcome(),
        null,
        verdict.failure(),
        List.of(),
        run.usage(),
        verdict.reusable());
  }

  private static Verdict error(String name, String message) {
    return new Verdict(Outcome.GUEST_ERROR, new GuestFailure(name, message, List.of()), true);
  }

  /** What {@code api.run} shows, with the frozen time and the two halves of the seed. */
  private static String shown(RunContext context) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("now", context.nowMillis())
            .put("seedHigh", (int) (context.seed() >>> Integer.SIZE))
            .put("seedLow", (int) context.seed())
            .put("id", context.run())
            .put("hook", context.hook())
            .put("version", context.version())
            .put("trigger", context.trigger().wireName())
            .put("attempt", context.attempt()));
  }
}
