package dev.hookwarden.worker.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Quotas;
import java.util.EnumMap;
import java.util.Map;

/** Counts the host calls of one run against its quotas. */
final class Tally {
  /** What is counted. */
  enum Kind {
    READ("recordReads", "record reads"),
    WRITE("recordWrites", "record writes"),
    NOTIFY("notifies", "notifications"),
    EMAIL("emails", "mails"),
    CALL("calls", "calls"),
    EMIT("emits", "emitted events");

    private final String field;
    private final String words;

    Kind(String field, String words) {
      this.field = field;
      this.words = words;
    }
  }

  private final Map<Kind, Integer> allowed = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> used = new EnumMap<>(Kind.class);

  Tally(Quotas quotas) {
    allowed.put(Kind.READ, quotas.recordReads());
    allowed.put(Kind.WRITE, quotas.recordWrites());
    allowed.put(Kind.NOTIFY, quotas.notifies());
    allowed.put(Kind.EMAIL, quotas.emails());
    allowed.put(Kind.CALL, quotas.calls());
    allowed.put(Kind.EMIT, quotas.emits());
  }

  /**
   * Counts one call.
   *
   * @throws Refusal if there is none left
   */
  void count(Kind kind) throws Refusal {
    int now = used.merge(kind, 1, Integer::sum);
    int most = allowed.getOrDefault(kind, 0);
    if (now > most) {
      throw new Refusal(
          Door.QUOTA_EXCEEDED,
          most == 0
              ? "this run may make no %s".formatted(kind.words)
              : "this run may make %,d %s, and no more".formatted(most, kind.words));
    }
  }

  /** What is left of each kind. */
  ObjectNode left() {
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    for (Kind kind : Kind.values()) {
      left.put(kind.field, Math.max(0, allowed.getOrDefault(kind, 0) - used.getOrDefault(kind, 0)));
    }
    return left;
  }
}
