package dev.hookwarden.web.hook;

import dev.hookwarden.library.boundary.Limit;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A manifest in words that people understand without the reference. */
final class ManifestWords {
  private ManifestWords() {}

  /** What starts a run. */
  static String trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Before before ->
          "before events on %s%s".formatted(before.stream(), types(before.types()));
      case Trigger.After after ->
          "after events on %s%s".formatted(after.stream(), types(after.types()));
      case Trigger.Invoke invoke -> "when called directly";
    };
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

  /** The limits that it lowers. */
  static List<String> limits(Manifest manifest) {
    return manifest.limits().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> limit(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How long its variables live. */
  static String isolation(Manifest manifest) {
    return manifest.isolation() == Isolation.RUN
        ? "fresh for each run"
        : "shared by runs of the version for a time";
  }

  private static String limit(Limit limit, long value) {
    String amount =
        switch (limit.unit()) {
          case DURATION -> value + " ms";
          case BYTES -> value / 1024 + " KiB";
          case COUNT -> String.valueOf(value);
        };
    return "%s: at most %s".formatted(limit.wireName(), amount);
  }

  private static String types(List<String> types) {
    return types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
  }
}
