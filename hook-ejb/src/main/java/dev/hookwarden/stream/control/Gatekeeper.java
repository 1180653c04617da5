package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.Mismatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets in what a stream takes. */
@Dependent
public class Gatekeeper {
  /** After this long, nothing more of what came in together is checked. */
  static final Duration TIME_TOGETHER = Duration.ofSeconds(4);

  private final RuleBook rules;

  /** Creates the bean. */
  @Inject
  public Gatekeeper(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * Refuses whoever is not among the senders of a stream that names some.
   *
   * @throws HookwardenException with {@link Problem#FORBIDDEN}
   */
  public void requireSender(Actor actor, String stream) {
    Set<UUID> senders = rules.of(actor.workspace(), stream).senders();
    if (senders != null && !senders.contains(actor.id())) {
      throw new HookwardenException(
          Problem.FORBIDDEN,
          "stream '%s' takes events from named senders only, and you are none of them"
              .formatted(stream));
    }
  }

  /**
   * Says of data that came in together which do not fit the schema of a stream that has one.
   *
   * @return for each, in their order, why it is refused: {@link Problem#SCHEMA_MISMATCH}, or {@link
   *     Problem#BATCH_TOO_COSTLY} if those before it took {@link #TIME_TOGETHER}; empty if it fits
   */
  public List<Optional<HookwardenException>> misfits(
      UUID workspace, String stream, List<@Nullable JsonNode> data) {
    return misfits(workspace, stream, data, TIME_TOGETHER);
  }

  List<Optional<HookwardenException>> misfits(
      UUID workspace, String stream, List<@Nullable JsonNode> data, Duration together) {
    Optional<CompiledSchema> schema = rules.schema(workspace, stream);
    if (schema.isEmpty()) {
      return Collections.nCopies(data.size(), Optional.empty());
    }
    long begin = System.nanoTime();
    List<Optional<HookwardenException>> misfits = new ArrayList<>();
    for (JsonNode each : data) {
      misfits.add(
          System.nanoTime() - begin < together.toNanos()
              ? misfit(schema.get(), stream, each)
              : Optional.of(tooCostly(stream)));
    }
    return misfits;
  }

  private static HookwardenException tooCostly(String stream) {
    return new HookwardenException(
        Problem.BATCH_TOO_COSTLY,
        "those before it took all the time there is for the schema of stream '%s'"
            .formatted(stream));
  }

  private static Optional<HookwardenException> misfit(
      CompiledSchema schema, String stream, @Nullable JsonNode data) {
    List<Mismatch> mismatches;
    try {
      mismatches = schema.check(data);
    } catch (CheckStoppedException e) {
      return Optional.of(
          refusal(
              "stream '%s' has a schema that was not checked to the end: %s"
                  .formatted(stream, e.getMessage()),
              List.of()));
    }
    if (mismatches.isEmpty()) {
      return Optional.empty();
    }
    Mismatch first = mismatches.getFirst();
    return Optional.of(
        refusal(
            "%s: %s"
                .formatted(
                    first.pointer().isEmpty() ? "the data" : first.pointer(), first.detail()),
            mismatches));
  }

  private static HookwardenException refusal(String detail, List<Mismatch> mismatches) {
    return new HookwardenException(
        Problem.SCHEMA_MISMATCH,
        detail,
        Map.of(
            "errors",
            mismatches.stream()
                .map(each -> Map.of("pointer", each.pointer(), "detail", each.detail()))
                .toList()));
  }

  /** How long the same is not taken in twice; empty for the server's time. */
  public Optional<Duration> window(UUID workspace, String stream) {
    return Optional.ofNullable(rules.of(workspace, stream).window());
  }
}
