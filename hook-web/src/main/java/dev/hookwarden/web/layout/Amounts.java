package dev.hookwarden.web.layout;

import dev.hookwarden.settings.boundary.Limit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits as people write and read them, exactly: nothing is rounded. */
public final class Amounts {
  private static final Map<String, Long> TIMES = Map.of("ms", 1L, "s", 1_000L, "min", 60_000L);
  private static final Map<String, Long> SIZES =
      Map.of("b", 1L, "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);

  /** A number with at most as many digits as can't overflow with any unit. */
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]*)");

  private static final Map<Limit, String> LABELS =
      Map.of(
          Limit.CPU, "CPU time",
          Limit.WALL, "Wall time",
          Limit.ALLOCATION, "Allocation",
          Limit.LOG, "Log",
          Limit.RECORD_READS, "Record reads",
          Limit.RECORD_WRITES, "Record writes",
          Limit.NOTIFIES, "Notifications",
          Limit.EMAILS, "Mails",
          Limit.CALLS, "Calls",
          Limit.EMITS, "Emitted events");

  private Amounts() {}

  /** What a limit is called. */
  public static String label(Limit limit) {
    return LABELS.get(limit);
  }

  /** An amount with the largest unit that it is a multiple of: "200 ms", "64 MiB", "20". */
  public static String words(Limit.Unit unit, long value) {
    return unit.words(value);
  }

  /** The amount that a text says; empty if it says none of this unit. */
  public static OptionalLong read(Limit.Unit unit, String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    if (!amount.matches()) {
      return OptionalLong.empty();
    }
    String name = amount.group(2).toLowerCase(Locale.ROOT);
    Long factor =
        switch (unit) {
          case DURATION -> TIMES.get(name);
          case BYTES -> SIZES.get(name);
          case COUNT -> name.isEmpty() ? Long.valueOf(1) : null;
        };
    return factor == null
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(amount.group(1)) * factor);
  }

  /** An example of what {@link #read} understands. */
  public static String example(Limit.Unit unit) {
    return switch (unit) {
      case DURATION -> "a time such as 200 ms or 2 s";
      case BYTES -> "a size such as 64 KiB or 32 MiB";
      case COUNT -> "a whole number";
    };
  }
}
