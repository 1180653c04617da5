package dev.hookwarden.worker;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests for tests: generous in what a busy machine makes slow, strict in the rest. */
public final class Requests {
  static final long NOW = 1_700_000_000_123L;
  public static final String EVENT = "{\"type\":\"order\",\"data\":{\"id\":\"o-1\"}}";
  private static final int MIB = 1024 * 1024;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private Requests() {}

  public static HostMessage.Execute of(
      String version, TriggerKind trigger, String... capabilities) {
    return of(version, trigger, limits(30_000, 30_000), Isolation.RUN, capabilities);
  }

  public static HostMessage.Execute of(
      String version,
      TriggerKind trigger,
      Limits limits,
      Isolation isolation,
      String... capabilities) {
    return of(version, trigger, 1, limits, isolation, EVENT, capabilities);
  }

  public static HostMessage.Execute of(
      String version,
      TriggerKind trigger,
      int attempt,
      Limits limits,
      Isolation isolation,
      String event,
      String... capabilities) {
    Set<Capability> held =
        Stream.of(capabilities).map(Capability::parse).collect(Collectors.toSet());
    RunContext context =
        new RunContext("run-" + RUNS.incrementAndGet(), "sample", 3, trigger, attempt, NOW, 42);
    return new HostMessage.Execute(context, version, isolation, event, held, limits);
  }

  public static Limits limits(long cpuMillis, long wallMillis) {
    return limits(cpuMillis, wallMillis, 512);
  }

  public static Limits limits(long cpuMillis, long wallMillis, int allocationMib) {
    return new Limits(
        new ResourceLimits(cpuMillis, wallMillis, (long) allocationMib * MIB, MIB, MIB, 64 * 1024),
        new Quotas(100, 150, 50, 10, 10, 20));
  }
}
