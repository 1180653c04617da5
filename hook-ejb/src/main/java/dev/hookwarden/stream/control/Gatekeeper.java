package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.Mismatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets in what a stream takes. */
@Dependent
public class Gatekeeper {
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
   * Refuses data that do not fit the schema of a stream that has one.
   *
   * @throws HookwardenException with {@link Problem#SCHEMA_MISMATCH}
   */
  public void requireFitting(UUID workspace, String stream, @Nullable JsonNode data) {
    rules.schema(workspace, stream).ifPresent(schema -> requireFitting(schema, stream, data));
  }

  private static void requireFitting(
      CompiledSchema schema, String stream, @Nullable JsonNode data) {
    List<Mismatch> mismatches;
    try {
      mismatches = schema.check(data);
    } catch (CheckStoppedException e) {
      throw refusal(
          "stream '%s' has a schema that was not checked to the end: %s"
              .formatted(stream, e.getMessage()),
          List.of());
    }
    if (!mismatches.isEmpty()) {
      Mismatch first = mismatches.getFirst();
      throw refusal(
          "%s: %s"
              .formatted(first.pointer().isEmpty() ? "the data" : first.pointer(), first.detail()),
          mismatches);
    }
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
