package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * One permission of the host API, written {@code kind} or {@code kind:target}: {@code notify},
 * {@code records.write:orders}.
 *
 * @param kind what is permitted
 * @param target the collection, destination or stream; empty for kinds without one
 */
public record Capability(Kind kind, String target) {
  /** The kinds of permission. */
  public enum Kind {
    /** Read one collection. */
    RECORDS_READ("records.read", true),
    /** Change one collection; includes reading it. */
    RECORDS_WRITE("records.write", true),
    /** Ask to notify a member. */
    NOTIFY("notify", false),
    /** Ask to mail a member. */
    EMAIL("email", false),
    /** Ask to call one registered destination. */
    CALL("call", true),
    /** Emit events to one stream. */
    EMIT("emit", true);

    private final String wireName;
    private final boolean targeted;

    Kind(String wireName, boolean targeted) {
      this.wireName = wireName;
      this.targeted = targeted;
    }
  }

  /** Validates. */
  public Capability {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(target, "target");
    if (kind.targeted != TargetName.isValid(target) || (!kind.targeted && !target.isEmpty())) {
      throw new IllegalArgumentException("not a capability: " + kind.wireName + ":" + target);
    }
  }

  /** A capability for a kind that has no target. */
  public static Capability of(Kind kind) {
    return new Capability(kind, "");
  }

  /** A capability for a kind with a target. */
  public static Capability of(Kind kind, String target) {
    return new Capability(kind, target);
  }

  /**
   * Parses the written form.
   *
   * @throws IllegalArgumentException if the text is not a capability
   */
  @JsonCreator
  public static Capability parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String target = colon < 0 ? "" : text.substring(colon + 1);
    for (Kind kind : Kind.values()) {
      if (kind.wireName.equals(name) && kind.targeted == (colon >= 0)) {
        return new Capability(kind, target);
      }
    }
    throw new IllegalArgumentException("not a capability: " + text);
  }

  /** Whether holding this permits {@code needed}. Writing a collection includes reading it. */
  public boolean permits(Capability needed) {
    return equals(needed)
        || (kind == Kind.RECORDS_WRITE
            && needed.kind == Kind.RECORDS_READ
            && target.equals(needed.target));
  }

  /** The written form. */
  @JsonValue
  @Override
  public String toString() {
    return target.isEmpty() ? kind.wireName : kind.wireName + ":" + target;
  }
}
