package dev.hookwarden.web.hook;

import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.web.layout.Amounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A manifest in words that people understand without the reference. */
public final class ManifestWords {
  private ManifestWords() {}

  /** What starts a run. */
  public static String trigger(Trigger trigger) {
    return trigger.words();
  }

  /** What it may do, the writing before the reading. */
  static List<String> capabilities(Manifest manifest) {
    return manifest.capabilities().stream()
        .sorted(Comparator.comparing(Capability::kind).thenComparing(Capability::target))
        .map(ManifestWords::capability)
        .toList();
  }

  /** One permission. */
  static String capability(Capability capability) {
    String target = capability.target();
    return switch (capability.kind()) {
      case RECORDS_READ -> "may read records in " + target;
      case RECORDS_WRITE -> "may read and change records in " + target;
      case NOTIFY -> "may ask to notify people";
      case EMAIL -> "may ask to mail people";
      case CALL -> "may ask to call " + target;
      case EMIT -> "may send events to " + target;
    };
  }

  /** The limits of its runs, where the manifest or the workspace sets them lower or higher. */
  static List<String> limits(Manifest manifest, LimitTable policy) {
    List<TriggerKind> kinds =
        manifest.triggers().stream().map(Trigger::kind).distinct().sorted().toList();
    return Arrays.stream(Limit.values())
        .flatMap(limit -> lines(limit, kinds, manifest, policy))
        .toList();
  }

  private static Stream<String> lines(
      Limit limit, List<TriggerKind> kinds, Manifest manifest, LimitTable policy) {
    Map<TriggerKind, Long> unusual = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : kinds) {
      long value = limit.of(manifest.limitsWithin(policy.of(kind)));
      if (value != LimitTable.DEFAULTS.of(kind, limit)) {
        unusual.put(kind, value);
      }
    }
    Set<Long> values = Set.copyOf(unusual.values());
    if (unusual.size() == kinds.size() && values.size() == 1) {
      return values.stream().map(value -> line(limit, value));
    }
    return unusual.entrySet().stream()
        .map(entry -> entry.getKey().wireName() + ", " + line(limit, entry.getValue()));
  }

  /** How long its variables live. */
  static String isolation(Manifest manifest) {
    return Manifest.isolationWords(manifest.isolation());
  }

  private static String line(Limit limit, long value) {
    return "%s: at most %s".formatted(limit.wireName(), Amounts.words(limit.unit(), value));
  }
}
