package dev.hookwarden.api.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param id its id
 * @param hook the hook's name
 * @param version the version's number
 * @param trigger what started it
 * @param attempt 1 unless it was repeated because it lost against another run
 * @param outcome how it ended
 * @param applied whether its effects took place
 * @param durationMicros from handing over to the end, as measured by the host
 * @param startedAt when it started; the time that the hook saw
 * @param event the event that it ran on
 * @param value what the hook returned; absent if nothing
 * @param failure why it did not end well; {@code null} if it did
 * @param log what it logged
 * @param effects what it asked for
 * @param usage what it used, as measured in the worker
 */
@Schema(name = "Run", description = "One execution of one version on one event.")
public record RunJson(
    UUID id,
    @Schema(examples = "label-issues") String hook,
    int version,
    @Schema(enumeration = {"before", "after", "invoke", "schedule"}) String trigger,
    int attempt,
    @Schema(
            enumeration = {
              "ok",
              "rejected",
              "guest-error",
              "cpu-exceeded",
              "wall-exceeded",
              "memory-exceeded",
              "statements-exceeded",
              "output-exceeded",
              "quota-exceeded",
              "capability-denied",
              "cancelled",
              "worker-lost",
              "protocol-violation",
              "internal-error"
            })
        String outcome,
    @Schema(description = "Whether its effects took place.") boolean applied,
    long durationMicros,
    Instant startedAt,
    @Schema(nullable = true) @Nullable UUID event,
    @Schema(
            implementation = Object.class,
            description = "What the hook returned; absent if nothing.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable JsonNode value,
    @Schema(nullable = true) @Nullable Failure failure,
    List<Line> log,
    List<EffectJson> effects,
    UsageJson usage) {
  /** Why a run did not end well. */
  @Schema(name = "RunFailure", description = "Why a run did not end well, in the author's terms.")
  public record Failure(
      @Schema(examples = "TypeError") String name,
      String message,
      @Schema(description = "The author's own frames, innermost first.") List<Frame> frames) {
    static @Nullable Failure from(@Nullable GuestFailure failure) {
      return failure == null
          ? null
          : new Failure(
              failure.name(),
              failure.message(),
              failure.frames().stream()
                  .map(frame -> new Frame(frame.function(), frame.line(), frame.column()))
                  .toList());
    }
  }

  /** One frame of the author's source. */
  @Schema(name = "Frame")
  public record Frame(String function, int line, int column) {}

  /** One line that the hook logged. */
  @Schema(name = "LogLine")
  public record Line(
      @Schema(enumeration = {"debug", "info", "warn", "error"}) String level, String text) {
    static Line from(LogLine line) {
      return new Line(line.level().name().toLowerCase(Locale.ROOT), line.text());
    }
  }

  /** What a run used. */
  @Schema(name = "Usage", description = "What a run used, as measured in the worker.")
  public record UsageJson(
      long cpuMicros, long wallMicros, long allocatedBytes, long logBytes, int hostCalls) {
    static UsageJson from(Usage usage) {
      return new UsageJson(
          usage.cpuMicros(),
          usage.wallMicros(),
          usage.allocatedBytes(),
          usage.logBytes(),
          usage.hostCalls());
    }
  }

  /** Shows a run. */
  public static RunJson from(RunView view) {
    RunView.Identity identity = view.identity();
    RunReport report = view.report();
    List<Effect> effects = report.effects();
    return new RunJson(
        identity.id(),
        identity.hook(),
        identity.version(),
        identity.trigger().wireName(),
        identity.attempt(),
        report.outcome().wireName(),
        view.applied(),
        report.duration().toNanos() / 1_000,
        view.startedAt(),
        view.event(),
        JsonText.readNullable(report.value()),
        Failure.from(report.failure()),
        report.log().stream().map(Line::from).toList(),
        IntStream.range(0, effects.size())
            .mapToObj(ordinal -> EffectJson.from(ordinal, effects.get(ordinal)))
            .toList(),
        UsageJson.from(report.usage()));
  }
}
