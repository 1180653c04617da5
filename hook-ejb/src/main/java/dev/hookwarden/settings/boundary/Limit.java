package dev.hookwarden.settings.boundary;

import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A limit of a run that a policy sets and a manifest may lower. */
public enum Limit {
  /** CPU time in milliseconds, written as an ISO-8601 duration. */
  CPU("cpu", Unit.DURATION, 300_000, limits -> limits.resources().cpuMillis()),
  /** Wall time in milliseconds, written as an ISO-8601 duration. */
  WALL("wall", Unit.DURATION, 600_000, limits -> limits.resources().wallMillis()),
  /** Allocated bytes, written like {@code 64MiB}. */
  ALLOCATION("allocation", Unit.BYTES, 16L << 30, limits -> limits.resources().allocationBytes()),
  /** Logged bytes, written like {@code 64KiB}. */
  LOG("log", Unit.BYTES, 1L << 20, limits -> limits.resources().logBytes()),
  /** Reads of records. */
  RECORD_READS("recordReads", Unit.COUNT, 10_000, limits -> limits.quotas().recordReads()),
  /** Writes of records. */
  RECORD_WRITES("recordWrites", Unit.COUNT, 10_000, limits -> limits.quotas().recordWrites()),
  /** Notifications. */
  NOTIFIES("notifies", Unit.COUNT, 1_000, limits -> limits.quotas().notifies()),
  /** Mails. */
  EMAILS("emails", Unit.COUNT, 1_000, limits -> limits.quotas().emails()),
  /** Calls of destinations. */
  CALLS("calls", Unit.COUNT, 1_000, limits -> limits.quotas().calls()),
  /** Emitted events. */
  EMITS("emits", Unit.COUNT, 100, limits -> limits.quotas().emits());

  /** How a limit is written. */
  public enum Unit {
    /** ISO-8601 duration, kept in milliseconds. */
    DURATION("Millis"),
    /** A number with B, KiB or MiB, kept in bytes. */
    BYTES("Bytes"),
    /** A number. */
    COUNT("");

    private final String suffix;

    Unit(String suffix) {
      this.suffix = suffix;
    }

    /** An amount with the largest unit that it is a multiple of: "200 ms", "64 MiB", "20". */
    public String words(long value) {
      return switch (this) {
        case DURATION ->
            value % 60_000 == 0 && value > 0
                ? value / 60_000 + " min"
                : value % 1_000 == 0 ? value / 1_000 + " s" : value + " ms";
        case BYTES -> bytes(value);
        case COUNT -> String.valueOf(value);
      };
    }

    private static String bytes(long value) {
      if (value <= 0 || value % 1024 != 0) {
        return value + " B";
      }
      return value % (1L << 30) == 0
          ? (value >> 30) + " GiB"
          : value % (1L << 20) == 0 ? (value >> 20) + " MiB" : (value >> 10) + " KiB";
    }
  }

  private final String wireName;
  private final Unit unit;
  private final long most;
  private final ToLongFunction<Limits> reader;

  Limit(String wireName, Unit unit, long most, ToLongFunction<Limits> reader) {
    this.wireName = wireName;
    this.unit = unit;
    this.most = most;
    this.reader = reader;
  }

  /** The name in a manifest. */
  public String wireName() {
    return wireName;
  }

  /** The name where it is a plain number: with its unit, such as {@code cpuMillis}. */
  public String memberName() {
    return wireName + unit.suffix;
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

  /** The least that it can be; no run does anything in no time and without memory. */
  public long least() {
    return unit == Unit.COUNT ? 0 : 1;
  }

  /** The most that it can be on any server, whatever its configuration says. */
  public long most() {
    return most;
  }

  /**
   * Limits with the values of each limit; sizes of event and result stay.
   *
   * @param base where the sizes come from
   */
  public static Limits limits(Limits base, ToLongFunction<Limit> values) {
    return new Limits(
        new ResourceLimits(
            values.applyAsLong(CPU),
            values.applyAsLong(WALL),
            values.applyAsLong(ALLOCATION),
            base.resources().inputBytes(),
            base.resources().resultBytes(),
            (int) values.applyAsLong(LOG)),
        new Quotas(
            (int) values.applyAsLong(RECORD_READS),
            (int) values.applyAsLong(RECORD_WRITES),
            (int) values.applyAsLong(NOTIFIES),
            (int) values.applyAsLong(EMAILS),
            (int) values.applyAsLong(CALLS),
            (int) values.applyAsLong(EMITS)));
  }
}
