package dev.hookwarden.api.scan;

import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.Severity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner found.
 *
 * @param hash the hash that a version of this text has
 * @param ruleSet the SHA-256 of the rules that were applied
 * @param status whether they could be applied
 * @param worst the severity of the worst finding; {@code null} if there is none
 * @param findings what they point at
 * @param at when
 */
@Schema(name = "ScanReport", description = "What the scanner found in a source.")
public record ScanReportJson(
    @Schema(description = "The hash that a version of this text has.") String hash,
    @Schema(description = "The SHA-256 of the rules that were applied.") String ruleSet,
    @Schema(
            enumeration = {"complete", "failed", "truncated"},
            description = "Anything but complete is said by a finding, too.")
        String status,
    @Schema(
            nullable = true,
            enumeration = {"info", "low", "medium", "high", "critical"})
        @Nullable String worst,
    List<FindingJson> findings,
    Instant at) {
  /** Copies. */
  public ScanReportJson {
    findings = List.copyOf(findings);
  }

  /** Shows a report. */
  public static ScanReportJson from(ScanReport report) {
    return new ScanReportJson(
        report.hash(),
        report.ruleSet(),
        report.status().wireName(),
        report.worst().map(Severity::wireName).orElse(null),
        report.findings().stream().map(FindingJson::from).toList(),
        report.at());
  }
}
