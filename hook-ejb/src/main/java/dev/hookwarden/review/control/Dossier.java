package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.Acceptance;
import dev.hookwarden.review.boundary.CapabilityChange;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.boundary.TermChange;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.FindingAcceptance;
import dev.hookwarden.review.entity.RuntimeFinding;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.Rules;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanReports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what a decision about a version rests on. */
@Dependent
public class Dossier {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final ScanReports reports;
  private final VersionDecisions versions;
  private final Rules rules;

  /** Creates the bean. */
  @Inject
  public Dossier(ScanReports reports, VersionDecisions versions, Rules rules) {
    this.reports = reports;
    this.versions = versions;
    this.rules = rules;
  }

  /** The latest report of a version; empty if it was never scanned. */
  public Optional<ScanReport> report(VersionSubject subject) {
    return reports.latest(subject.key().workspace(), subject.hash());
  }

  /** The rules by which a version has to be scanned now. */
  public String ruleSet(VersionSubject subject) {
    return rules.ruleSet(subject.key().workspace());
  }

  /**
   * Everything that has to be answered: what the latest scan found, then what runs showed.
   *
   * @param report the latest report, if there is one
   */
  public List<ReviewFinding> findings(VersionSubject subject, Optional<ScanReport> report) {
    Map<String, List<Acceptance>> accepted = acceptances(subject.id());
    List<ReviewFinding> findings = new ArrayList<>();
    report
        .map(ScanReport::findings)
        .orElse(List.of())
        .forEach(
            finding ->
                findings.add(
                    new ReviewFinding(
                        finding,
                        ReviewFinding.Origin.SCAN,
                        List.of(),
                        accepted.getOrDefault(finding.id(), List.of()))));
    for (RuntimeFinding found : runtimeFindings(subject.id())) {
      Finding finding = Alarm.finding(found);
      findings.add(
          new ReviewFinding(
              finding,
              ReviewFinding.Origin.RUNTIME,
              found.runs(),
              accepted.getOrDefault(finding.id(), List.of())));
    }
    return findings;
  }

  /** What a version asks for beside the version that was approved last. */
  public List<CapabilityChange> capabilities(
      VersionSubject subject, Optional<VersionSubject> base) {
    Set<Capability> before = base.map(b -> b.manifest().capabilities()).orElse(Set.of());
    return CapabilityDifference.between(before, subject.manifest().capabilities());
  }

  /** What starts and limits a version, where it is not as in the one that was approved last. */
  public List<TermChange> terms(VersionSubject subject, Optional<VersionSubject> base) {
    return TermDifference.between(base.map(Dossier::approved), subject.manifest());
  }

  /** The manifest with the limits that its reviewer lowered. */
  private static Manifest approved(VersionSubject version) {
    Grant grant = version.grant();
    return grant == null ? version.manifest() : version.manifest().lowered(grant.limits());
  }

  /** The version of the same hook that was approved last, other than this one. */
  public Optional<VersionSubject> base(VersionSubject subject) {
    return versions.lastApproved(subject.key());
  }

  /** What is known of a version, added up. */
  public Assessment assess(VersionSubject subject, Optional<ScanReport> report) {
    return assess(subject, report, base(subject), findings(subject, report));
  }

  /** The same from what is at hand. */
  public Assessment assess(
      VersionSubject subject,
      Optional<ScanReport> report,
      Optional<VersionSubject> base,
      List<ReviewFinding> findings) {
    List<Capability> additions = CapabilityDifference.additions(capabilities(subject, base));
    boolean isLikeBase =
        base.filter(before -> subject.manifest().runsLike(approved(before))).isPresent();
    boolean isSound =
        report.filter(found -> found.status() == ScanReport.Status.COMPLETE).isPresent()
            && FixtureEvidence.speaksFor(subject, base);
    return Assessment.of(
        findings.stream().map(found -> found.finding().severity()).toList(),
        additions,
        isSound,
        isLikeBase);
  }

  private List<RuntimeFinding> runtimeFindings(UUID version) {
    return entities
        .createQuery(
            "select f from RuntimeFinding f where f.version = :version order by f.id",
            RuntimeFinding.class)
        .setParameter("version", version)
        .getResultList();
  }

  private Map<String, List<Acceptance>> acceptances(UUID version) {
    return entities
        .createQuery(
            "select a from FindingAcceptance a where a.version = :version order by a.id",
            FindingAcceptance.class)
        .setParameter("version", version)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                FindingAcceptance::finding,
                Collectors.mapping(FindingAcceptance::view, Collectors.toList())));
  }
}
