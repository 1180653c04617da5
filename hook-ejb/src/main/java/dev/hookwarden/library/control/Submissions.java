package dev.hookwarden.library.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.Submitted;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubmitted;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanReports;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Stores what was handed in, with what the scanner says of it, in the caller's transaction. */
@Dependent
public class Submissions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Shelf shelf;
  private final ScanReports reports;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;
  private final Event<VersionSubmitted> submitted;

  /** Creates the bean. */
  @Inject
  public Submissions(
      Shelf shelf,
      ScanReports reports,
      AuditLog auditLog,
      Clock clock,
      Ids ids,
      Event<VersionSubmitted> submitted) {
    this.shelf = shelf;
    this.reports = reports;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
    this.submitted = submitted;
  }

  /** Whether a version that exists may be put before a reviewer once more. */
  public static boolean canWaitAgain(HookVersion version) {
    return version.state() == VersionState.REJECTED
        || (version.state() == VersionState.RETIRED && version.grant() == null);
  }

  /** Stores a version; the hook too, if it is its first one. */
  public Submitted store(
      Actor author,
      String name,
      HookVersion.Content content,
      HookVersion.Remarks remarks,
      ScanReport report) {
    Optional<HookVersion> present = shelf.findByHash(author.workspace(), name, content.hash());
    if (present.isPresent()) {
      return new Submitted(Shelf.view(present.get()), false);
    }
    Hook hook =
        shelf
            .findHook(author.workspace(), name)
            .orElseGet(() -> new Hook(ids.next(), author.workspace(), name, clock.instant()));
    HookVersion version =
        new HookVersion(
            ids.next(),
            hook,
            content,
            remarks,
            new HookVersion.Author(author.id(), author.name()),
            clock.instant());
    entities.persist(hook);
    entities.persist(version);
    announce(author, version, report);
    return new Submitted(Shelf.view(version), true);
  }

  /**
   * Puts a version before a reviewer once more.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE} if it was put there meanwhile
   */
  public Submitted again(Actor author, String name, String hash, ScanReport report) {
    HookVersion version = shelf.findByHash(author.workspace(), name, hash).orElseThrow();
    version.resubmit(author.id());
    announce(author, version, report);
    return new Submitted(Shelf.view(version), false);
  }

  private void announce(Actor author, HookVersion version, ScanReport report) {
    // Observers write rows that refer to the version's.
    entities.flush();
    reports.store(author.workspace(), report);
    HookVersion.Content content = version.content();
    auditLog.record(
        author,
        "version.submitted",
        "hook/%s/%d".formatted(version.hook().name(), version.number()),
        Json.write(
            Map.of(
                "hash", content.hash(),
                "language", content.language().wireName(),
                "findings", report.findings().size(),
                "ruleSet", report.ruleSet())));
    submitted.fire(new VersionSubmitted(author, Shelf.subject(version), report));
  }
}
