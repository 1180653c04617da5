package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.SchemaTrial;
import dev.hookwarden.stream.boundary.StoredEvents;
import dev.hookwarden.stream.boundary.TrialView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies a schema to a sample, or to what has come in; changes nothing. */
@Dependent
public class Trial {
  /** After this, no further event is begun with. */
  private static final Duration MOST = Duration.ofSeconds(5);

  private final RuleBook rules;
  private final StoredEvents events;

  /** Creates the bean. */
  @Inject
  public Trial(RuleBook rules, StoredEvents events) {
    this.rules = rules;
    this.events = events;
  }

  /**
   * Tries.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public TrialView of(UUID workspace, String stream, SchemaTrial wanted) {
    CompiledSchema schema =
        wanted.schema() == null
            ? rules
                .schema(workspace, stream)
                .orElseThrow(
                    () ->
                        new HookwardenException(
                            Problem.INVALID_REQUEST, "schema: the stream has none to try"))
            : StreamChange.compiled(wanted.schema());
    return wanted.sample() == null
        ? onEvents(schema, events.latest(workspace, stream, wanted.last()))
        : new TrialView(List.of(tried(schema, null, null, wanted.sample())), true);
  }

  private static TrialView onEvents(CompiledSchema schema, List<StoredEvents.Stored> events) {
    long end = System.nanoTime() + MOST.toNanos();
    List<TrialView.Tried> tried = new ArrayList<>();
    for (StoredEvents.Stored event : events) {
      if (System.nanoTime() - end > 0) {
        return new TrialView(tried, false);
      }
      tried.add(tried(schema, event.id(), event.receivedAt(), event.data()));
    }
    return new TrialView(tried, true);
  }

  private static TrialView.Tried tried(
      CompiledSchema schema,
      @Nullable UUID event,
      @Nullable Instant receivedAt,
      @Nullable JsonNode data) {
    try {
      return new TrialView.Tried(event, receivedAt, null, schema.check(data));
    } catch (CheckStoppedException e) {
      return new TrialView.Tried(event, receivedAt, e.getMessage(), List.of());
    }
  }
}
