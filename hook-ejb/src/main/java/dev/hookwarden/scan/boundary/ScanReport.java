package dev.hookwarden.scan.boundary;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the scanner found in one version.
 *
 * @param hash the version's hash
 * @param ruleSet the SHA-256 of the rules that were applied
 * @param status whether they could be applied
 * @param findings what they point at, by line; of the whole source first
 * @param at when
 */
public record ScanReport(
    String hash, String ruleSet, Status status, List<Finding> findings, Instant at) {
  /** Whether a scan says all that there is to say. */
  public enum Status {
    /** It does. */
    COMPLETE,
    /** Something could not be scanned; a finding says so. */
    FAILED,
    /** There was more than a report holds; a finding says so. */
    TRUNCATED;

    /** The status with a {@link #wireName()}; empty if there is none. */
    public static Optional<Status> named(String wireName) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
    }

    /** The lower-case name that the API and the database use. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies. */
  public ScanReport {
    findings = List.copyOf(findings);
  }

  /** The severity of the worst finding; empty if there is none. */
  public Optional<Severity> worst() {
    return findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
  }
}
