package dev.hookwarden.review.control;

import dev.hookwarden.consent.boundary.AbuseReported;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.RuntimeFinding;
import dev.hookwarden.scan.boundary.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Puts versions before reviewers that people reported, in the transaction of the report. It stops
 * none of them: a single person must not be able to switch off what others rely on.
 */
@ApplicationScoped
public class AbuseReports {
  /** What the finding is called. */
  static final String SIGNAL = "abuse-reported";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private @Inject VersionDecisions versions;
  private @Inject Cases cases;
  private @Inject Suspender suspender;
  private @Inject Clock clock;
  private @Inject Ids ids;

  /** For the container. */
  public AbuseReports() {}

  /** Keeps what a person says as a finding, without who they are: its author reads it too. */
  public void take(@Observes AbuseReported report) {
    VersionSubject subject = versions.subject(report.version());
    var review = cases.locked(subject);
    entities.persist(
        new RuntimeFinding(
            ids.next(),
            subject.id(),
            SIGNAL,
            Severity.HIGH,
            "Somebody reported action %s as abuse: %s".formatted(report.action(), report.words()),
            List.of(report.run()),
            clock.instant()));
    entities.flush();
    if (versions.present(report.version()).view().state() == VersionState.ACTIVE) {
      suspender.flag(review, subject, QueueCause.REPORTED);
    }
  }
}
