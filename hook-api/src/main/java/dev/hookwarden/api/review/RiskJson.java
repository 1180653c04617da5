package dev.hookwarden.api.review;

import dev.hookwarden.review.boundary.Risk;
import dev.hookwarden.scan.boundary.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a look at a version is.
 *
 * @param score 0 to 100
 * @param worst the severity of the worst finding; {@code null} if there is none
 * @param info how many findings of this severity
 * @param low how many findings of this severity
 * @param medium how many findings of this severity
 * @param high how many findings of this severity
 * @param critical how many findings of this severity
 */
@Schema(name = "Risk", description = "How urgent a look at a version is.")
public record RiskJson(
    @Schema(minimum = "0", maximum = "100") int score,
    @Schema(
            nullable = true,
            enumeration = {"info", "low", "medium", "high", "critical"})
        @Nullable String worst,
    int info,
    int low,
    int medium,
    int high,
    int critical) {
  static RiskJson from(Risk risk) {
    Severity worst = risk.worst();
    return new RiskJson(
        risk.score(),
        worst == null ? null : worst.wireName(),
        count(risk, Severity.INFO),
        count(risk, Severity.LOW),
        count(risk, Severity.MEDIUM),
        count(risk, Severity.HIGH),
        count(risk, Severity.CRITICAL));
  }

  private static int count(Risk risk, Severity severity) {
    return risk.findings().getOrDefault(severity, 0);
  }
}
