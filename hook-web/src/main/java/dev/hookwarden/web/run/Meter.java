package dev.hookwarden.web.run;

import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.web.layout.Words;
import java.util.List;

/**
 * How much of one limit a run used.
 *
 * @param label the limit
 * @param used how much of how much, in words
 * @param share the used part, 0 to 100
 */
public record Meter(String label, String used, long share) {
  private static final int FULL = 100;

  static List<Meter> of(RunReport report, Limits limits, Words words) {
    Usage usage = report.usage();
    var most = limits.resources();
    long writes = report.effects().stream().filter(Effect.RecordChange.class::isInstance).count();
    return List.of(
        time("CPU time", usage.cpuMicros(), most.cpuMillis(), words),
        time("Wall time", usage.wallMicros(), most.wallMillis(), words),
        size("Allocation", usage.allocatedBytes(), most.allocationBytes(), words),
        size("Log", usage.logBytes(), most.logBytes(), words),
        new Meter(
            "Record writes",
            "%d of %d".formatted(writes, limits.quotas().recordWrites()),
            share(writes, limits.quotas().recordWrites())));
  }

  private static Meter time(String label, long micros, long mostMillis, Words words) {
    return new Meter(
        label,
        words.micros(micros) + " of " + words.micros(mostMillis * 1_000),
        share(micros, mostMillis * 1_000));
  }

  private static Meter size(String label, long bytes, long most, Words words) {
    return new Meter(label, words.bytes(bytes) + " of " + words.bytes(most), share(bytes, most));
  }

  private static long share(long used, long most) {
    return most == 0 ? 0 : Math.min(FULL, used * FULL / most);
  }
}
