package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.scan.control.Findings;
import dev.hookwarden.scan.control.RuleSet;
import dev.hookwarden.scan.control.RuleShelf;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Scans sources. Blocks until it is done; stores nothing and never executes anything. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Scanner {
  private Workers workers;
  private RuleShelf shelf;
  private Clock clock;

  /** For the container. */
  public Scanner() {}

  /** Creates the bean. */
  @Inject
  public Scanner(Workers workers, RuleShelf shelf, Clock clock) {
    this.workers = workers;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * Applies all rules of a workspace to a source. A source that breaks the analyst gets a report
   * whose finding says so.
   *
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public ScanReport scan(UUID workspace, ScanSubject subject) {
    RuleSet rules = shelf.ruleSet(workspace);
    List<ScanRule> asked = rules.forLanguage(subject.language());
    WorkerMessage.Scanned scanned =
        workers.scan(workspace, subject.language(), subject.source(), subject.facts(), asked);
    return new Findings(rules, subject)
        .report(scanned, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
