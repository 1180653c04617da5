package dev.hookwarden.review.entity;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.Risk;
import dev.hookwarden.scan.boundary.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of a version that waits.
 *
 * @param risk how urgent a look is
 * @param newCapabilities what it asks for beyond the version that was approved last
 * @param fastLane whether there is nothing to read
 */
public record Assessment(Risk risk, List<Capability> newCapabilities, boolean fastLane) {
  private static final int MOST = 100;

  /** Copies. */
  public Assessment {
    newCapabilities = List.copyOf(newCapabilities);
  }

  /**
   * Adds up. The worst finding gives 5 (info), 15 (low), 35 (medium), 60 (high) or 80 (critical);
   * each further finding of medium or worse adds 3, up to 15 in all; each new capability adds 5, up
   * to 15 in all, and one that reaches a person or the outside 5 more, once. No more than 100.
   *
   * @param findings the severities of the findings
   * @param fixturesEqual whether the version does what all fixtures expect, and they say something
   * @param isLikeBase whether an approved version exists that has the same triggers, limits and
   *     isolation
   */
  public static Assessment of(
      List<Severity> findings,
      List<Capability> newCapabilities,
      boolean fixturesEqual,
      boolean isLikeBase) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(severity -> counts.merge(severity, 1, Integer::sum));
    Severity worst = findings.stream().max(Severity::compareTo).orElse(null);
    long serious = findings.stream().filter(each -> each.compareTo(Severity.MEDIUM) >= 0).count();
    int score = worst == null ? 0 : base(worst);
    score += (int) Math.min(15, 3 * Math.max(0, serious - 1));
    score += Math.min(15, 5 * newCapabilities.size());
    score += newCapabilities.stream().anyMatch(Assessment::reachesOut) ? 5 : 0;
    return new Assessment(
        new Risk(Math.min(MOST, score), worst, counts),
        newCapabilities,
        findings.isEmpty() && newCapabilities.isEmpty() && fixturesEqual && isLikeBase);
  }

  private static int base(Severity worst) {
    return switch (worst) {
      case INFO -> 5;
      case LOW -> 15;
      case MEDIUM -> 35;
      case HIGH -> 60;
      case CRITICAL -> 80;
    };
  }

  private static boolean reachesOut(Capability capability) {
    return switch (capability.kind()) {
      case NOTIFY, EMAIL, CALL -> true;
      case RECORDS_READ, RECORDS_WRITE, EMIT -> false;
    };
  }

  String severitiesText() {
    return Arrays.stream(Severity.values())
        .map(severity -> String.valueOf(risk.findings().getOrDefault(severity, 0)))
        .collect(Collectors.joining(","));
  }

  String capabilitiesText() {
    return Json.write(newCapabilities.stream().map(Capability::toString).toList());
  }

  static Assessment read(
      int risk, int severity, String severities, String capabilities, boolean fastLane) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    if (!severities.isEmpty()) {
      String[] numbers = severities.split(",");
      for (Severity each : Severity.values()) {
        int count = Integer.parseInt(numbers[each.ordinal()]);
        if (count > 0) {
          counts.put(each, count);
        }
      }
    }
    return new Assessment(
        new Risk(risk, severity < 0 ? null : Severity.values()[severity], counts),
        IdText.read(capabilities).stream().map(Capability::parse).toList(),
        fastLane);
  }
}
