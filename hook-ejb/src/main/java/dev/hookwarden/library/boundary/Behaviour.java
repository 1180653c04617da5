package dev.hookwarden.library.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunReport;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, as far as it can be expected of another one.
 *
 * @param outcome how it ended
 * @param value what it returned; {@code null} for nothing
 * @param reason why it rejected the event; {@code null} if it did not
 * @param effects what it asked for, in order
 */
public record Behaviour(
    Outcome outcome,
    // Absent is nothing; null is a value like any other.
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode value,
    @Nullable String reason,
    List<Effect> effects) {
  private static final Set<Outcome> REPEATABLE =
      Set.of(Outcome.OK, Outcome.REJECTED, Outcome.GUEST_ERROR);

  /** Copies. */
  public Behaviour {
    effects = List.copyOf(effects);
  }

  /** What a run did. */
  public static Behaviour of(RunReport report) {
    try {
      return new Behaviour(
          report.outcome(),
          report.value() == null ? null : Json.parseStored(report.value()),
          report.outcome() == Outcome.REJECTED && report.failure() != null
              ? report.failure().message()
              : null,
          report.effects());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a checked value is not readable", e);
    }
  }

  /** Whether it depends on nothing but the input: not on how busy the machine is. */
  @JsonIgnore
  public boolean isRepeatable() {
    return REPEATABLE.contains(outcome);
  }
}
