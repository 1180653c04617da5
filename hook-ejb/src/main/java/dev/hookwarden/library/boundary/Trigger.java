package dev.hookwarden.library.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.timing.boundary.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What starts a run of a version. */
public sealed interface Trigger {
  /** The order of a {@code before} trigger that names none. */
  int DEFAULT_ORDER = 100;

  /** How often a run is tried again where the trigger does not say. */
  int DEFAULT_RETRIES = 5;

  /** The most retries of a run. */
  int MAX_RETRIES = 20;

  /** The kind. */
  TriggerKind kind();

  /** Whether it wants an event of a stream. */
  boolean wants(String from, String type);

  /** Whether a type is one of some, {@code a.b} or {@code a.*}; none at all stand for all. */
  static boolean matches(List<String> types, String type) {
    return types.isEmpty()
        || types.stream()
            .anyMatch(
                pattern ->
                    pattern.endsWith(".*")
                        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                        : type.equals(pattern));
  }

  /** What starts a run, for people. */
  default String words() {
    return switch (this) {
      case Before before -> "before events on %s%s".formatted(before.stream, words(before.types));
      case After after -> "after events on %s%s".formatted(after.stream, words(after.types));
      case Invoke invoke -> "when called directly";
      case Schedule schedule -> schedule.plan.words();
    };
  }

  /** What else holds for it, to be said after {@link #words}; may be empty. */
  default String conditions() {
    return switch (this) {
      case Before before ->
          ", in place %d; when it fails, the event %s"
              .formatted(
                  before.order,
                  before.onFailure == OnFailure.REJECT ? "is refused" : "goes on unchanged");
      case After after ->
          "; a run that fails is tried again %s%s"
              .formatted(
                  after.retries == 1 ? "once" : "%d times".formatted(after.retries),
                  after.ordering == Ordering.NONE ? "; runs do not wait for each other" : "");
      case Invoke invoke -> "";
      case Schedule schedule -> schedule.plan.conditions();
    };
  }

  private static String words(List<String> types) {
    return types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
  }

  /** What happens to the event when a {@code before} hook does not end well. */
  enum OnFailure {
    /** The event is refused. */
    REJECT,
    /** The event goes on unchanged. */
    CONTINUE
  }

  /** Which runs of a hook run one after the other, in the order in which events were accepted. */
  enum Ordering {
    /** Those on events of the same stream with the same subject, or with none. */
    SUBJECT,
    /** None: each runs as soon as a worker is free. */
    NONE
  }

  /**
   * In the request, before the event is accepted.
   *
   * @param stream the stream
   * @param types event types, {@code a.b} or {@code a.*}; empty for all
   * @param order the position among the stream's {@code before} hooks, lower first
   * @param onFailure what happens when the hook does not end well
   */
  record Before(String stream, List<String> types, int order, OnFailure onFailure)
      implements Trigger {
    @Override
    public TriggerKind kind() {
      return TriggerKind.BEFORE;
    }

    @Override
    public boolean wants(String from, String type) {
      return stream.equals(from) && matches(types, type);
    }
  }

  /**
   * Once the event is accepted.
   *
   * @param stream the stream
   * @param types event types, {@code a.b} or {@code a.*}; empty for all
   * @param retries how often a run that failed is tried again, 0 to {@link #MAX_RETRIES}
   * @param ordering which runs of the hook wait for each other
   */
  record After(String stream, List<String> types, int retries, Ordering ordering)
      implements Trigger {
    /** A trigger that says nothing of retries and order. */
    public After(String stream, List<String> types) {
      this(stream, types, DEFAULT_RETRIES, Ordering.SUBJECT);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.AFTER;
    }

    @Override
    public boolean wants(String from, String type) {
      return stream.equals(from) && matches(types, type);
    }
  }

  /** Called directly. */
  record Invoke() implements Trigger {
    @Override
    public TriggerKind kind() {
      return TriggerKind.INVOKE;
    }

    @Override
    public boolean wants(String from, String type) {
      return false;
    }
  }

  /**
   * At certain times.
   *
   * @param plan when
   * @param data what the hook sees as {@code event.data}; {@code null} for an empty object
   */
  record Schedule(Plan plan, @Nullable JsonNode data) implements Trigger {
    /** The most characters of the data as JSON text. */
    public static final int MAX_DATA_CHARS = 65_536;

    @Override
    public TriggerKind kind() {
      return TriggerKind.SCHEDULE;
    }

    @Override
    public boolean wants(String from, String type) {
      return false;
    }
  }
}
