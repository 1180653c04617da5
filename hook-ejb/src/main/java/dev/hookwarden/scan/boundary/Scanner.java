package dev.hookwarden.scan.boundary;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.Examination;
import dev.hookwarden.run.boundary.FreshAnalysts;
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
import org.jspecify.annotations.Nullable;

/** Scans sources. Blocks until it is done; stores nothing and never executes anything. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Scanner {
  private Workers workers;
  private FreshAnalysts analysts;
  private RuleShelf shelf;
  private Clock clock;

  /** For the container. */
  public Scanner() {}

  /** Creates the bean. */
  @Inject
  public Scanner(Workers workers, FreshAnalysts analysts, RuleShelf shelf, Clock clock) {
    this.workers = workers;
    this.analysts = analysts;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * Applies all rules of a workspace to a source. A source that breaks the analyst gets a report
   * whose finding says so. The analyst may have seen other sources of the workspace.
   *
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public ScanReport scan(UUID workspace, ScanSubject subject) {
    RuleSet rules = shelf.ruleSet(workspace);
    return report(
        rules,
        subject,
        workers.scan(
            workspace,
            subject.language(),
            subject.source(),
            subject.facts(),
            rules.forLanguage(subject.language())));
  }

  /**
   * Compiles a source and, if it does compile, applies all rules of a workspace to it. What is
   * compiled to other code is so in an analyst that has seen no other source, since nobody else
   * knows what it compiles to; what runs as it was written needs none.
   *
   * @throws dev.hookwarden.platform.HookwardenException as {@link #scan}
   */
  public Examined examine(UUID workspace, ScanSubject subject) {
    return subject.language() == Language.TYPESCRIPT
        ? examineAlone(workspace, subject)
        : examineAmongOthers(workspace, subject);
  }

  private Examined examineAlone(UUID workspace, ScanSubject subject) {
    RuleSet rules = shelf.ruleSet(workspace);
    List<ScanRule> asked = rules.forLanguage(subject.language());
    Examination found =
        analysts.examine(workspace, subject.language(), subject.source(), subject.facts(), asked);
    WorkerMessage.Scanned scanned = found.scanned();
    return new Examined(found.checked(), scanned == null ? null : report(rules, subject, scanned));
  }

  private Examined examineAmongOthers(UUID workspace, ScanSubject subject) {
    WorkerMessage.Checked checked = workers.check(workspace, subject.language(), subject.source());
    return new Examined(checked, checked.code() == null ? null : scan(workspace, subject));
  }

  /**
   * What is known of a source.
   *
   * @param checked whether it compiles, and to what
   * @param report what rules found; {@code null} exactly if it does not compile
   */
  public record Examined(WorkerMessage.Checked checked, @Nullable ScanReport report) {}

  private ScanReport report(RuleSet rules, ScanSubject subject, WorkerMessage.Scanned scanned) {
    return new Findings(rules, subject)
        .report(scanned, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
