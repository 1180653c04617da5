package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A limit that a manifest may lower. */
public enum Limit {
  /** CPU time in milliseconds, written as an ISO-8601 duration. */
  CPU("cpu", Unit.DURATION, limits -> limits.resources().cpuMillis()),
  /** Wall time in milliseconds, written as an ISO-8601 duration. */
  WALL("wall", Unit.DURATION, limits -> limits.resources().wallMillis()),
  /** Allocated bytes, written like {@code 64MiB}. */
  ALLOCATION("allocation", Unit.BYTES, limits -> limits.resources().allocationBytes()),
  /** Logged bytes, written like {@code 64KiB}. */
  LOG("log", Unit.BYTES, limits -> limits.resources().logBytes()),
  /** Reads of records. */
  RECORD_READS("recordReads", Unit.COUNT, limits -> limits.quotas().recordReads()),
  /** Writes of records. */
  RECORD_WRITES("recordWrites", Unit.COUNT, limits -> limits.quotas().recordWrites()),
  /** Notifications. */
  NOTIFIES("notifies", Unit.COUNT, limits -> limits.quotas().notifies()),
  /** Mails. */
  EMAILS("emails", Unit.COUNT, limits -> limits.quotas().emails()),
  /** Calls of destinations. */
  CALLS("calls", Unit.COUNT, limits -> limits.quotas().calls()),
  /** Emitted events. */
  EMITS("emits", Unit.COUNT, limits -> limits.quotas().emits());

  /** How a limit is written. */
  public enum Unit {
    /** ISO-8601 duration, kept in milliseconds. */
    DURATION,
    /** A number with B, KiB or MiB, kept in bytes. */
    BYTES,
    /** A number. */
    COUNT
  }

  private final String wireName;
  private final Unit unit;
  private final ToLongFunction<Limits> reader;

  Limit(String wireName, Unit unit, ToLongFunction<Limits> reader) {
    this.wireName = wireName;
    this.unit = unit;
    this.reader = reader;
  }

  /** The name in a manifest. */
  public String wireName() {
    return wireName;
  }

  /** How it is written. */
  public Unit unit() {
    return unit;
  }

  /** The limit with a name. */
  public static Optional<Limit> named(String name) {
    return Arrays.stream(values()).filter(limit -> limit.wireName.equals(name)).findFirst();
  }

  /** The value of this limit. */
  public long of(Limits limits) {
    return reader.applyAsLong(limits);
  }

  /** The most that any kind of trigger may have. */
  public long most() {
    return Arrays.stream(TriggerKind.values())
        .mapToLong(kind -> of(Limits.defaultsFor(kind)))
        .max()
        .orElseThrow();
  }
}
