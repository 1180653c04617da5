package dev.hookwarden.review.control;

import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.library.boundary.ServiceChanged;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.RuleSetChanged;
import dev.hookwarden.scan.boundary.Rules;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanReports;
import dev.hookwarden.scan.boundary.ScanSubject;
import dev.hookwarden.scan.boundary.Scanner;
import dev.hookwarden.settings.boundary.ReviewPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Scans versions again when the rules have become others: those that run, and those that wait for a
 * decision. One server at a time does it; no transaction is open while the analyst works.
 */
@ApplicationScoped
public class Rescan {
  private static final System.Logger LOG = System.getLogger(Rescan.class.getName());
  private static final String LEASE = "rescan";

  /** Longer than any scan takes. */
  private static final Duration TERM = Duration.ofMinutes(2);

  private static final int WORKSPACES_AT_A_TIME = 100;
  private static final int VERSIONS_AT_A_TIME = 20;
  private static final int MOST_NAMED = 10;

  private static final List<VersionState> STATES =
      List.of(
          VersionState.ACTIVE,
          VersionState.SUBMITTED,
          VersionState.IN_REVIEW,
          VersionState.SUSPENDED);

  private @Inject Workspaces workspaces;
  private @Inject VersionDecisions versions;
  private @Inject Rules rules;
  private @Inject Scanner scanner;
  private @Inject ScanReports reports;
  private @Inject Cases cases;
  private @Inject Dossier dossier;
  private @Inject Suspender suspender;
  private @Inject ReviewPolicies policies;
  private @Inject Leases leases;
  private @Inject Transactions transactions;

  /** The rules by which everything of a workspace was scanned, as far as this server knows. */
  private final Map<UUID, String> done = new ConcurrentHashMap<>();

  /** For the container. */
  public Rescan() {}

  /** Notes that a workspace has other rules. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleSetChanged changed) {
    done.remove(changed.workspace());
  }

  /** Notes that a version was put into service, which may not know the present rules. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServiceChanged changed) {
    done.remove(changed.workspace());
  }

  /** Scans whatever is due. */
  public void run() {
    Pages.visit(
        WORKSPACES_AT_A_TIME,
        workspaces::every,
        id -> id,
        workspace -> {
          scan(workspace);
          return true;
        });
  }

  private void scan(UUID workspace) {
    try {
      String ruleSet = rules.ruleSet(workspace);
      if (ruleSet.equals(done.get(workspace))) {
        return;
      }
      done.put(workspace, ruleSet);
      boolean complete = true;
      for (VersionState state : STATES) {
        complete &= scan(workspace, state, ruleSet);
      }
      if (!complete) {
        done.remove(workspace, ruleSet);
      }
    } catch (RuntimeException e) {
      done.remove(workspace);
      LOG.log(Level.ERROR, "Versions of workspace %s were not scanned".formatted(workspace), e);
    }
  }

  private boolean scan(UUID workspace, VersionState state, String ruleSet) {
    List<UUID> left = new ArrayList<>();
    Pages.visit(
        VERSIONS_AT_A_TIME,
        (last, limit) -> versions.inState(workspace, state, last, limit),
        VersionSubject::id,
        subject -> scan(subject, ruleSet) || left.add(subject.id()));
    return left.isEmpty();
  }

  /** Scans one version; answers whether it is done. */
  private boolean scan(VersionSubject subject, String ruleSet) {
    if (cases.find(subject.id()).map(ReviewCase::ruleSet).filter(ruleSet::equals).isPresent()) {
      return true;
    }
    if (!transactions.inNew(() -> leases.take(LEASE, TERM))) {
      return false;
    }
    try {
      ScanReport report = report(subject, ruleSet);
      return transactions.inNew(() -> leases.take(LEASE, TERM) && judge(subject, report));
    } catch (HookwardenException e) {
      // The analyst is busy, or somebody decides about it at the same moment; the next turn goes
      // on.
      LOG.log(Level.DEBUG, "A scan gave way", e);
      return false;
    }
  }

  private ScanReport report(VersionSubject subject, String ruleSet) {
    UUID workspace = subject.key().workspace();
    boolean present = reports.outdated(workspace, List.of(subject.hash()), ruleSet).isEmpty();
    if (present) {
      return reports
          .latest(workspace, subject.hash())
          .filter(found -> found.ruleSet().equals(ruleSet))
          .orElseGet(() -> fresh(subject));
    }
    return fresh(subject);
  }

  private ScanReport fresh(VersionSubject subject) {
    ScanReport report = scanner.scan(subject.key().workspace(), scanned(subject));
    // An analyst that was lost for a reason of its own must not be held against the version.
    return report.status() == ScanReport.Status.FAILED
        ? scanner.scan(subject.key().workspace(), scanned(subject))
        : report;
  }

  private boolean judge(VersionSubject seen, ScanReport report) {
    ReviewCase review = cases.locked(versions.subject(seen.key()));
    reports.store(seen.key().workspace(), report);
    VersionSubject subject = versions.present(seen.key());
    if (!STATES.contains(subject.view().state())) {
      // Somebody decided about it meanwhile; whoever puts it into service has it judged then.
      return true;
    }
    // What ran before it was ever scanned goes on running; somebody looks at it all the same.
    boolean isFirst = review.ruleSet() == null;
    List<Finding> unknown = review.learn(report);
    if (subject.view().state() != VersionState.ACTIVE) {
      review.judge(dossier.assess(subject, Optional.of(report)));
    } else if (!isFirst && isSevere(subject, report, unknown)) {
      suspender.suspend(review, subject, QueueCause.RULES, "New findings: " + words(unknown));
    } else if (!unknown.isEmpty()) {
      suspender.flag(review, subject, QueueCause.RULES);
    }
    return true;
  }

  /** A scan that failed is a reason to look, but not to stop what runs. */
  private boolean isSevere(VersionSubject subject, ScanReport report, List<Finding> unknown) {
    Set<String> severe = policies.of(subject.key().workspace()).suspendAt();
    return report.status() != ScanReport.Status.FAILED
        && unknown.stream().anyMatch(finding -> severe.contains(finding.severity().wireName()));
  }

  private static String words(List<Finding> findings) {
    return findings.stream()
        .map(Finding::rule)
        .distinct()
        .limit(MOST_NAMED)
        .collect(Collectors.joining(", "));
  }

  private static ScanSubject scanned(VersionSubject subject) {
    return new ScanSubject(
        subject.hash(),
        subject.view().identity().language(),
        subject.source(),
        subject.manifest().scanFacts());
  }
}
