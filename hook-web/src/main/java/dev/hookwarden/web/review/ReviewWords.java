package dev.hookwarden.web.review;

import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.CapabilityChange;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.boundary.ReviewRuns;
import dev.hookwarden.review.boundary.Risk;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.web.layout.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** States, causes and severities, as pages show them. */
@Named
@ApplicationScoped
public class ReviewWords {
  private static final int HIGH_RISK = 60;
  private static final int MEDIUM_RISK = 25;

  /** Where a version is in its life. */
  public String state(VersionState state) {
    return switch (state) {
      case SUBMITTED -> "waits for a review";
      case IN_REVIEW -> "in review";
      case APPROVED -> "approved";
      case REJECTED -> "not approved";
      case ACTIVE -> "active";
      case RETIRED -> "retired";
      case SUSPENDED -> "suspended";
    };
  }

  /** What that means for the version. */
  public String meaning(VersionState state) {
    return switch (state) {
      case SUBMITTED -> "It runs only after a reviewer has approved it.";
      case IN_REVIEW -> "A reviewer reads it. It runs only after it is approved.";
      case APPROVED -> "It can be activated for as long as its approval stands.";
      case REJECTED -> "It was sent back, or its approval was revoked or has ended.";
      case ACTIVE -> "It runs on events.";
      case RETIRED -> "It ran before, and can be activated while its approval stands.";
      case SUSPENDED -> "An alarm has stopped it. A reviewer has to decide whether it goes on.";
    };
  }

  /** The kind of badge for a state. */
  public String stateKind(VersionState state) {
    return switch (state) {
      case ACTIVE, APPROVED -> "good";
      case SUBMITTED, IN_REVIEW -> "warn";
      case REJECTED, SUSPENDED -> "bad";
      case RETIRED -> "plain";
    };
  }

  /** Why a version waits. */
  public String cause(QueueCause cause) {
    return switch (cause) {
      case SUBMITTED -> "handed in";
      case RULES -> "found by other rules";
      case RUNTIME -> "alarmed by its runs";
      case REPORTED -> "reported by somebody whom it asked";
      case EXPIRED -> "approval ended";
    };
  }

  /** The kind of badge for a severity. */
  public String severityKind(Severity severity) {
    return switch (severity) {
      case INFO, LOW -> "plain";
      case MEDIUM -> "warn";
      case HIGH -> "bad";
      case CRITICAL -> "worst";
    };
  }

  /** How a version was approved. */
  public String approval(ApprovalView.Kind kind) {
    return switch (kind) {
      case REVIEWED -> "reviewed";
      case FAST_LANE -> "fast lane";
      case AUTOMATIC -> "automatic";
      case BEFORE_REVIEW -> "older than reviews";
    };
  }

  /** How an approval ended. */
  public String ending(ApprovalView.Ending ending) {
    return switch (ending) {
      case REVOKED -> "revoked";
      case REPLACED -> "replaced";
      case SENT_BACK -> "sent back";
      case SUSPENDED -> "suspended";
      case EXPIRED -> "expired";
    };
  }

  /** What became of a capability. */
  public String capability(CapabilityChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "new";
      case GONE -> "gone";
      case KEPT -> "as before";
    };
  }

  /** The kind of badge for it. */
  public String capabilityKind(CapabilityChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "warn";
      case GONE -> "good";
      case KEPT -> "plain";
    };
  }

  /** Capabilities as they are written, in one line. */
  public String written(List<Capability> capabilities) {
    return capabilities.stream().map(Capability::toString).collect(Collectors.joining(", "));
  }

  /** Limits in words. */
  public List<String> limits(Map<Limit, Long> limits) {
    return limits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                "%s at most %s"
                    .formatted(
                        Amounts.label(entry.getKey()),
                        Amounts.words(entry.getKey().unit(), entry.getValue())))
        .toList();
  }

  /** The kind of bar for a risk. */
  public String riskKind(Risk risk) {
    return risk.score() >= HIGH_RISK ? "bad" : risk.score() >= MEDIUM_RISK ? "warn" : "good";
  }

  /** How many findings there are of each severity that occurs, the worst first. */
  public List<Amount> amounts(Risk risk) {
    return Arrays.stream(Severity.values())
        .sorted(Comparator.reverseOrder())
        .filter(severity -> risk.findings().getOrDefault(severity, 0) > 0)
        .map(severity -> new Amount(severity, risk.findings().get(severity)))
        .toList();
  }

  /** On how many events a version can be compared. */
  public List<String> getEventNumbers() {
    return List.of("5", "10", String.valueOf(ReviewRuns.MAX_EVENTS));
  }

  /** All severities, the mildest first. */
  public List<Severity> getSeverities() {
    return List.of(Severity.values());
  }

  /**
   * Some findings.
   *
   * @param severity their severity
   * @param number how many
   */
  public record Amount(Severity severity, int number) {}
}
