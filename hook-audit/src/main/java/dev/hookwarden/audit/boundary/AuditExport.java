package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.AuditSearch;
import dev.hookwarden.audit.control.EntryTable;
import dev.hookwarden.audit.control.LogExport;
import dev.hookwarden.audit.control.LogLines;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The log of the actor's workspace as files. They are written while they are read; what is held
 * does not grow with the log. All throw {@link java.io.UncheckedIOException} if the file can't be
 * written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditExport {
  private static final int AT_A_TIME = 500;

  /** Above every id that is given out. */
  private static final UUID LAST_ID = new UUID(Long.MAX_VALUE, -1);

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private CurrentActor actor;
  private LogExport logExport;

  /** For the container. */
  public AuditExport() {}

  /** Creates the bean. */
  @Inject
  public AuditExport(CurrentActor actor, LogExport logExport) {
    this.actor = actor;
    this.logExport = logExport;
  }

  /** The whole sealed log as JSON Lines: all that it takes to verify it elsewhere. */
  @Requires(Permission.AUDIT_READ)
  public void log(OutputStream out) {
    LogLines lines = new LogLines(out);
    logExport.run(actor.get().workspace(), lines);
    lines.flush();
  }

  /** The entries that a filter wants as JSON Lines, newest first, sealed or not. */
  @Requires(Permission.AUDIT_READ)
  public void lines(AuditFilter filter, OutputStream out) {
    LogLines lines = new LogLines(out);
    each(filter, lines::entry);
    lines.flush();
  }

  /** The entries that a filter wants as comma-separated values (RFC 4180), newest first. */
  @Requires(Permission.AUDIT_READ)
  public void table(AuditFilter filter, OutputStream out) {
    EntryTable table = new EntryTable(out);
    table.head();
    each(filter, table::entry);
    table.flush();
  }

  private void each(AuditFilter filter, Consumer<AuditEntryView> taker) {
    UUID before = LAST_ID;
    while (before != null) {
      AuditPage page =
          new AuditSearch(entities, actor.get().workspace(), filter).page(before, AT_A_TIME);
      page.entries().forEach(taker);
      before = page.next();
    }
  }
}
