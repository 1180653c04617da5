package dev.hookwarden.scan.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.ScanReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What one set of rules found in one version. */
@Entity
@Table(name = "scan_report")
public class StoredScanReport {
  @Id private UUID id;
  private UUID workspace;
  private String hash;

  @Column(name = "rule_set")
  private String ruleSet;

  private String status;
  private String findings;

  @Column(name = "scanned_at")
  private Instant scannedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredScanReport() {}

  /** Creates the row of a version and a rule set; what was found follows by {@link #take}. */
  public StoredScanReport(UUID id, UUID workspace, ScanReport report) {
    this.id = id;
    this.workspace = workspace;
    this.hash = report.hash();
    this.ruleSet = report.ruleSet();
  }

  /** Sets what was found. */
  public void take(ScanReport report) {
    status = report.status().wireName();
    findings = Json.write(report.findings());
    scannedAt = report.at();
  }

  /** The report as others see it. */
  public ScanReport report() {
    return new ScanReport(
        hash, ruleSet, ScanReport.Status.named(status).orElseThrow(), read(findings), scannedAt);
  }

  private static List<Finding> read(String text) {
    try {
      return Arrays.asList(Json.mapper().readValue(text, Finding[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report is not readable", e);
    }
  }
}
