package dev.hookwarden.review.control;

import dev.hookwarden.consent.boundary.RunActions;
import dev.hookwarden.dispatch.boundary.RunAlarms;
import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.review.entity.RuntimeFinding;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.settings.boundary.ReviewPolicies;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the stored runs of versions whose runs give alarms. What it is told of a run is a
 * doorbell only; it counts rows.
 */
@ApplicationScoped
public class Watch {
  /** In which time alarms are counted. */
  static final Duration SPAN = Duration.ofHours(1);

  private static final System.Logger LOG = System.getLogger(Watch.class.getName());
  private static final int MOST_EVIDENCE = 20;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private @Inject VersionDecisions versions;
  private @Inject RunAlarms alarms;
  private @Inject RunActions actions;
  private @Inject ReviewPolicies policies;
  private @Inject Cases cases;
  private @Inject Suspender suspender;
  private @Inject Transactions transactions;
  private @Inject Clock clock;
  private @Inject Ids ids;

  private final Set<VersionKey> rung = ConcurrentHashMap.newKeySet();

  /** For the container. */
  public Watch() {}

  /** Notes that a version may need a look, once its run is stored for good. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStored stored) {
    if (Alarm.isWorthALook(stored.run())) {
      var identity = stored.run().identity();
      rung.add(new VersionKey(stored.workspace(), identity.hook(), identity.version()));
    }
  }

  /** Notes every version that gave an alarm while nobody looked, as before a crash. */
  public void catchUp() {
    rung.addAll(alarms.versions(Alarm.outcomes(), clock.instant().minus(SPAN)));
  }

  /** Looks at what was noted. */
  public void look() {
    for (VersionKey key : List.copyOf(rung)) {
      rung.remove(key);
      try {
        transactions.inNew(() -> look(key));
      } catch (HookwardenException e) {
        // Somebody decides about it at the same moment, or it is gone; runs that go on ring again.
        LOG.log(Level.DEBUG, "A look at a version gave way", e);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "The runs of %s were not looked at".formatted(key.subject()), e);
      }
    }
  }

  private boolean look(VersionKey key) {
    VersionSubject subject = versions.subject(key);
    if (subject.view().state() != VersionState.ACTIVE) {
      return false;
    }
    ReviewCase review = cases.locked(subject);
    ReviewPolicy policy = policies.of(key.workspace());
    Instant since = since(subject);
    List<RuntimeFinding> found = new ArrayList<>(alarms(subject, since, policy));
    flood(subject, since, policy).ifPresent(found::add);
    if (found.isEmpty()) {
      return false;
    }
    found.forEach(entities::persist);
    entities.flush();
    suspender.suspend(review, subject, QueueCause.RUNTIME, found.getFirst().detail());
    return true;
  }

  private List<RuntimeFinding> alarms(VersionSubject subject, Instant since, ReviewPolicy policy) {
    int enough = (int) policy.alarmsPerHour();
    List<RunAlarms.Alarming> runs =
        alarms.of(subject.key(), Alarm.outcomes(), since, enough + MOST_EVIDENCE);
    List<RuntimeFinding> found = new ArrayList<>();
    if (Alarm.isEnough(runs.stream().map(RunAlarms.Alarming::outcome).toList(), enough)) {
      Alarm.outcomes().forEach(outcome -> addTo(found, subject, outcome, runs));
    }
    return found;
  }

  private Optional<RuntimeFinding> flood(
      VersionSubject subject, Instant since, ReviewPolicy policy) {
    VersionKey key = subject.key();
    int most = (int) policy.heldActionsPerHour();
    List<UUID> held = actions.runsOf(key.workspace(), key.hook(), key.number(), since, most + 1);
    if (held.size() <= most) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            subject,
            Alarm.FLOOD,
            Severity.HIGH,
            "More than %d held actions within an hour".formatted(most),
            held.stream().distinct().limit(MOST_EVIDENCE).toList()));
  }

  private void addTo(
      List<RuntimeFinding> found,
      VersionSubject subject,
      Outcome outcome,
      List<RunAlarms.Alarming> runs) {
    List<UUID> such =
        runs.stream()
            .filter(run -> run.outcome() == outcome)
            .map(RunAlarms.Alarming::run)
            .limit(MOST_EVIDENCE)
            .toList();
    if (!such.isEmpty()) {
      found.add(
          finding(
              subject,
              outcome.wireName(),
              Alarm.severity(outcome),
              "Runs ended with %s within an hour".formatted(outcome.wireName()),
              such));
    }
  }

  private RuntimeFinding finding(
      VersionSubject subject, String signal, Severity severity, String detail, List<UUID> runs) {
    return new RuntimeFinding(
        ids.next(), subject.id(), signal, severity, detail, runs, clock.instant());
  }

  /** What was before the approval was before its reviewer's eyes. */
  private Instant since(VersionSubject subject) {
    Instant hourAgo = clock.instant().minus(SPAN);
    Grant grant = subject.grant();
    return grant == null || grant.at().isBefore(hourAgo) ? hourAgo : grant.at();
  }
}
