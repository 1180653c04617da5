package dev.hookwarden.protocol.corpus;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Locale;
import java.util.Set;

/** The conditions under which a sample is run, which are the same wherever it is run. */
public final class Trial {
  /** What the manifest of every sample declares. */
  public static final Set<Capability> CAPABILITIES =
      Set.of(Capability.parse("records.write:orders"), Capability.parse("notify"));

  private static final String EVENT = "{\"type\":\"order\",\"data\":{\"id\":\"o-1\"}}";
  private static final String HOOK = "sample";
  private static final int VERSION = 3;
  private static final long NOW = 1_700_000_000_123L;
  private static final long SEED = 42;
  private static final int MIB = 1024 * 1024;

  private Trial() {}

  /** The event. */
  public static String event(Sample sample) {
    return sample.demands("event").orElse(EVENT);
  }

  /**
   * Who and when: always the same hook at the same moment.
   *
   * @param run the run's id
   * @param number 1 for the first run, then counting up by one
   */
  public static RunContext context(Sample sample, String run, int number) {
    return new RunContext(run, HOOK, VERSION, trigger(sample), number, NOW, SEED);
  }

  /** Why it runs. */
  public static TriggerKind trigger(Sample sample) {
    String trigger = sample.settings().getOrDefault("trigger", "after");
    return TriggerKind.valueOf(trigger.toUpperCase(Locale.ROOT));
  }

  /** How much its run may take; short for those that are there to exceed it. */
  public static Limits limits(Sample sample) {
    boolean forTime = sample.outcomes().equals(Set.of("cpu-exceeded"));
    return new Limits(
        new ResourceLimits(
            sample.number("cpu", forTime ? 300 : 1_000),
            sample.number("wall", 30_000),
            (long) sample.number("alloc", 512) * MIB,
            MIB,
            MIB,
            64 * 1024),
        new Quotas(100, 150, 50, 10, 10, 20));
  }
}
