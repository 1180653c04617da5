package dev.hookwarden.scan.control;

import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a report of what the analyst answered. From the answer it takes places only: what they mean
 * is said by the catalogue, and what is there by our own copy of the source.
 */
public final class Findings {
  private static final int MAX_EXCERPT_CHARS = 200;
  private static final int CHARS_BEFORE = 60;
  private static final int ID_DIGITS = 32;

  private final RuleSet rules;
  private final ScanSubject subject;
  private final List<String> lines;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<Integer, String> normals = new HashMap<>();

  /** Begins a report. */
  public Findings(RuleSet rules, ScanSubject subject) {
    this.rules = rules;
    this.subject = subject;
    this.lines = subject.source().lines().toList();
  }

  /**
   * The report.
   *
   * @param scanned what the analyst answered; its rules and places were checked already
   * @param at when it was scanned
   */
  public ScanReport report(WorkerMessage.Scanned scanned, Instant at) {
    List<Finding> found = new ArrayList<>();
    if (scanned.failure() != null) {
      found.add(ofScanner(Catalogue.SCAN_FAILED, scanned.failure()));
    }
    scanned
        .brokenRules()
        .forEach(
            broken ->
                found.add(
                    ofScanner(
                        Catalogue.SCAN_FAILED,
                        "The rule %s could not be applied: %s."
                            .formatted(broken.rule(), broken.words()))));
    if (scanned.truncated()) {
      found.add(ofScanner(Catalogue.SCAN_TRUNCATED, ""));
    }
    // Queries answer a place once for each way in which they match it.
    scanned.matches().stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(ScanMatch::line)
                .thenComparingInt(ScanMatch::column)
                .thenComparing(ScanMatch::rule))
        .forEach(match -> found.add(ofMatch(match)));
    return new ScanReport(subject.hash(), rules.version(), status(scanned), found, at);
  }

  private static ScanReport.Status status(WorkerMessage.Scanned scanned) {
    if (scanned.failure() != null || !scanned.brokenRules().isEmpty()) {
      return ScanReport.Status.FAILED;
    }
    return scanned.truncated() ? ScanReport.Status.TRUNCATED : ScanReport.Status.COMPLETE;
  }

  private Finding ofScanner(String id, String cause) {
    Rule rule = rules.rule(id).orElseThrow();
    String explanation = cause.isEmpty() ? rule.explanation() : cause + " " + rule.explanation();
    return new Finding(
        idOf(id, cause),
        id,
        rule.severity(),
        Finding.Place.WHOLE,
        new Finding.Words(rule.title(), explanation, rule.advice()));
  }

  private Finding ofMatch(ScanMatch match) {
    Rule rule = rules.rule(match.rule()).orElseThrow();
    String line = match.line() <= lines.size() ? lines.get(match.line() - 1) : "";
    return new Finding(
        idOf(match.rule(), normals.computeIfAbsent(match.line(), _ -> normal(line))),
        match.rule(),
        rule.severity(),
        new Finding.Place(
            match.line(),
            match.column(),
            match.endLine(),
            match.endColumn(),
            excerpt(line, match.column() - 1)),
        new Finding.Words(rule.title(), rule.explanation(), rule.advice()));
  }

  private String idOf(String rule, String normal) {
    int ordinal = ordinals.merge(rule + "\n" + normal, 1, Integer::sum);
    return Sha256.ofFields(rule, normal, ordinal).substring(0, ID_DIGITS);
  }

  /** A line without its blanks; of a long one its digest, which many matches can share. */
  private static String normal(String line) {
    String text = line.replaceAll("\\s+", "");
    return text.length() <= MAX_EXCERPT_CHARS ? text : Sha256.of(text);
  }

  private static String excerpt(String line, int column) {
    int from = line.length() <= MAX_EXCERPT_CHARS ? 0 : Math.max(0, column - CHARS_BEFORE);
    int to = Math.min(line.length(), from + MAX_EXCERPT_CHARS);
    StringBuilder shown = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      shown.append(Shown.of(line.charAt(i)));
    }
    return shown.toString();
  }
}
