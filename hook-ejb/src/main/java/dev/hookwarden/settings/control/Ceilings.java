package dev.hookwarden.settings.control;

import dev.hookwarden.platform.ConfigReader;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Above which values no administrator of a workspace can set a limit. Configured for the server,
 * whose processors and memory all workspaces share: {@code
 * hookwarden.settings.ceiling.<trigger>.<limit>}, such as {@code
 * hookwarden.settings.ceiling.after.record-reads}.
 */
final class Ceilings {
  private static final String PREFIX = "hookwarden.settings.ceiling.";

  private Ceilings() {}

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid
   */
  static LimitTable read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    Map<TriggerKind, Map<Limit, Long>> values = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      Map<Limit, Long> limits = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        limits.put(limit, value(reader, kind, limit));
      }
      values.put(kind, limits);
    }
    reader.requireNoErrors();
    return LimitTable.of((kind, limit) -> values.get(kind).get(limit));
  }

  private static long value(ConfigReader reader, TriggerKind kind, Limit limit) {
    String key = keyOf(kind, limit);
    long otherwise = LimitTable.DEFAULTS.of(kind, limit);
    return switch (limit.unit()) {
      case DURATION ->
          reader
              .duration(
                  key,
                  Duration.ofMillis(otherwise),
                  Duration.ofMillis(limit.least()),
                  Duration.ofMillis(limit.most()))
              .toMillis();
      case BYTES -> reader.bytes(key, otherwise, limit.least(), limit.most());
      case COUNT -> reader.integer(key, (int) otherwise, (int) limit.least(), (int) limit.most());
    };
  }

  static String keyOf(TriggerKind kind, Limit limit) {
    String name = limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return PREFIX + kind.wireName() + "." + name;
  }
}
