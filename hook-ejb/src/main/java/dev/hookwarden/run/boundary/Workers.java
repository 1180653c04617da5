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
import java.util.Optional;
import java.util.UUID;

/**
 * The jailed workers. Every verb blocks the calling thread until it is done and never takes part in
 * a transaction: guest code runs meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Workers {
  @EJB private WorkersStarter starter;

  /**
   * Executes a version once. Whatever the guest or its worker does, the answer is a report.
   *
   * @param request what to execute
   * @param reader answers the run's reads, on this thread
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} if no worker became
   *     free in time, {@code JAIL_UNAVAILABLE} if a required layer of the jail is missing
   */
  public RunReport execute(RunRequest request, RecordReader reader) {
    return starter.engine().execute(request, reader);
  }

  /**
   * Compiles a source without executing it. One on which the compiler fails or does not end in time
   * gets an error as its diagnostic. The analyst may have seen other sources of the workspace, and
   * one of them may have captured it: {@link FreshAnalysts} compile what runs as other code.
   *
   * @param workspace whose source it is
   * @param language its language
   * @param source its text
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public WorkerMessage.Checked check(UUID workspace, Language language, String source) {
    return starter.engine().check(workspace, language, source);
  }

  /**
   * Looks for what rules describe in a source, without executing it. A source on which the scanner
   * fails or does not end in time gets an answer that says so as its failure. The analyst may have
   * seen other sources of the workspace, as in {@link #check}.
   *
   * @param workspace whose source it is
   * @param language its language
   * @param source its text
   * @param facts what the version asks for
   * @param rules the rules that apply to the language
   * @throws dev.hookwarden.platform.HookwardenException {@code WORKERS_BUSY} or {@code
   *     JAIL_UNAVAILABLE}
   */
  public WorkerMessage.Scanned scan(
      UUID workspace, Language language, String source, ScanFacts facts, List<ScanRule> rules) {
    return starter.engine().scan(workspace, language, source, facts, rules);
  }

  /** Makes a version known to idle workers of its workspace, so that its first run is fast. */
  public void prepare(Executable executable) {
    starter.engine().prepare(executable);
  }

  /** What surrounds the workers, found at start. */
  public JailView jail() {
    return starter.engine().jail();
  }

  /** Why the last worker did not start; empty if it did. */
  public Optional<String> startFailure() {
    return starter.engine().startFailure();
  }

  /** All live workers. */
  public List<WorkerView> workers() {
    return starter.engine().workers();
  }
}
