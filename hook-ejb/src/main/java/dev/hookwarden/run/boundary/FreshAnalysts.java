package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.control.WorkersStarter;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.UUID;

/**
 * Analysts that see one source and are let go: no other source can have captured them. For what
 * executes other code than was written; each verb costs the start of a process. Every verb blocks
 * the calling thread until it is done and never takes part in a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FreshAnalysts {
  @EJB private WorkersStarter starter;

  /**
   * Compiles as {@link Workers#check} does.
   *
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public WorkerMessage.Checked check(UUID workspace, Language language, String source) {
    return starter.engine().checkAlone(workspace, language, source);
  }

  /**
   * Compiles a source and, if it does compile, scans it in the same analyst.
   *
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public Examination examine(
      UUID workspace, Language language, String source, ScanFacts facts, List<ScanRule> rules) {
    return starter.engine().examine(workspace, language, source, facts, rules);
  }
}
