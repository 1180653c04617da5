package dev.hookwarden.ledger.boundary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.ledger.control.OldEntries;
import dev.hookwarden.platform.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Moves old entries from the ledger to signed files. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LedgerRetention {
  private OldEntries oldEntries;
  private AuditLog auditLog;

  /** For the container. */
  public LedgerRetention() {}

  /** Creates the bean. */
  @Inject
  public LedgerRetention(OldEntries oldEntries, AuditLog auditLog) {
    this.oldEntries = oldEntries;
    this.auditLog = auditLog;
  }

  /**
   * Archives a batch of a workspace's entries, the oldest first, in the caller's transaction. The
   * last entry of each record stays, so that every present value has its entry.
   *
   * @param until only what was written before this
   * @return how many were archived; 0 if there is nothing left to archive
   */
  public int archive(UUID workspace, Instant until) {
    OldEntries.Archived archived = oldEntries.archive(workspace, until);
    if (archived.entries() > 0) {
      auditLog.record(
          Actor.system(workspace),
          "ledger.archived",
          "workspace/" + workspace,
          JsonNodeFactory.instance
              .objectNode()
              .put("file", archived.file())
              .put("entries", archived.entries())
              .put("sha256", archived.sha256())
              .toString());
    }
    return archived.entries();
  }
}
