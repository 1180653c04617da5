package dev.hookwarden.settings.boundary;

import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/**
 * The most that a run may have of each limit, by what starts it.
 *
 * @param byTrigger the limits of every kind of trigger
 */
public record LimitTable(Map<TriggerKind, Limits> byTrigger) {
  /** What holds where nobody sets anything. */
  public static final LimitTable DEFAULTS = of((kind, limit) -> limit.of(Limits.defaultsFor(kind)));

  /** Copies; no kind may be absent. */
  public LimitTable {
    byTrigger = Map.copyOf(byTrigger);
    if (byTrigger.size() < TriggerKind.values().length) {
      throw new IllegalArgumentException("a kind of trigger has no limits");
    }
  }

  /** A table with these values; sizes of event and result are the defaults. */
  public static LimitTable of(ToLongBiFunction<TriggerKind, Limit> values) {
    Map<TriggerKind, Limits> table = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      table.put(
          kind, Limit.limits(Limits.defaultsFor(kind), limit -> values.applyAsLong(kind, limit)));
    }
    return new LimitTable(table);
  }

  /** The limits of one kind. */
  public Limits of(TriggerKind kind) {
    return byTrigger.get(kind);
  }

  /** One limit of one kind. */
  public long of(TriggerKind kind, Limit limit) {
    return limit.of(of(kind));
  }

  /** The most that any kind may have of a limit. */
  public long most(Limit limit) {
    return Arrays.stream(TriggerKind.values())
        .mapToLong(kind -> of(kind, limit))
        .max()
        .orElseThrow();
  }

  /** The same, nowhere above another table. */
  public LimitTable within(LimitTable ceilings) {
    return of((kind, limit) -> Math.min(of(kind, limit), ceilings.of(kind, limit)));
  }
}
