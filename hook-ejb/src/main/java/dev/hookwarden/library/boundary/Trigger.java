package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.TriggerKind;
import java.util.List;

/** What starts a run of a version. */
public sealed interface Trigger {
  /** The order of a {@code before} trigger that names none. */
  int DEFAULT_ORDER = 100;

  /** The kind. */
  TriggerKind kind();

  /** What happens to the event when a {@code before} hook does not end well. */
  enum OnFailure {
    /** The event is refused. */
    REJECT,
    /** The event goes on unchanged. */
    CONTINUE
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
  }

  /**
   * Once the event is accepted.
   *
   * @param stream the stream
   * @param types event types, {@code a.b} or {@code a.*}; empty for all
   */
  record After(String stream, List<String> types) implements Trigger {
    @Override
    public TriggerKind kind() {
      return TriggerKind.AFTER;
    }
  }

  /** Called directly. */
  record Invoke() implements Trigger {
    @Override
    public TriggerKind kind() {
      return TriggerKind.INVOKE;
    }
  }
}
