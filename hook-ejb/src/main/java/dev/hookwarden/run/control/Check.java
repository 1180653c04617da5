package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Compiles submissions in the analyst. A source that breaks the analyst is at fault itself: its
 * author gets a diagnostic, and everybody else a new analyst.
 */
final class Check {
  private static final System.Logger LOG = System.getLogger(Check.class.getName());
  private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(60);

  private final WorkerPool analysts;
  private final Watchdog watchdog;
  private final Duration timeout;
  private final RunMeter meter;

  Check(WorkerPool analysts, Watchdog watchdog, Duration timeout, RunMeter meter) {
    this.analysts = analysts;
    this.watchdog = watchdog;
    this.timeout = timeout;
    this.meter = meter;
  }

  WorkerMessage.Checked run(UUID workspace, Language language, String source) {
    String id = UUID.randomUUID().toString();
    long begin = System.nanoTime();
    try (Lease lease = analysts.acquire(workspace, "", QUEUE_TIMEOUT)) {
      meter.waited(WorkerRole.ANALYST, Duration.ofNanos(System.nanoTime() - begin));
      try (Watchdog.Guard guard = watchdog.watch(lease.worker().process(), timeout)) {
        return ask(lease, guard, new HostMessage.Check(id, language, source));
      }
    }
  }

  private WorkerMessage.Checked ask(Lease lease, Watchdog.Guard guard, HostMessage.Check check) {
    WorkerProcess analyst = lease.worker().process();
    try {
      analyst.send(check);
      WorkerMessage.Checked checked = answer(analyst.receive(Awaited.CHECKED), check);
      lease.worker().finished("");
      return checked;
    } catch (ProtocolException e) {
      LOG.log(Level.WARNING, "The analyst broke the protocol", e);
      lease.spoil(EndReason.VIOLATION);
      return broken(check, "The compiler failed on this source.");
    } catch (IOException e) {
      analyst.end();
      lease.spoil(EndReason.LOST);
      return broken(
          check,
          guard.fired()
              ? "The compiler did not finish within %,d ms.".formatted(timeout.toMillis())
              : "The compiler ended on this source, perhaps for want of memory.");
    }
  }

  private static WorkerMessage.Checked answer(WorkerMessage message, HostMessage.Check check)
      throws ProtocolException {
    if (message instanceof WorkerMessage.Checked checked && checked.id().equals(check.id())) {
      boolean hasErrors =
          checked.diagnostics().stream()
              .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
      RunRules.require(
          hasErrors == (checked.code() == null), "code and errors do not fit each other");
      return new WorkerMessage.Checked(
          checked.id(), checked.diagnostics().stream().map(Check::clean).toList(), checked.code());
    }
    throw new ProtocolException("not the answer to a check");
  }

  private static Diagnostic clean(Diagnostic diagnostic) {
    String code = diagnostic.code();
    return new Diagnostic(
        diagnostic.severity(),
        diagnostic.line(),
        diagnostic.column(),
        code == null ? null : GuestText.clean(code.substring(0, Math.min(code.length(), 64))),
        GuestText.clean(diagnostic.message()));
  }

  private static WorkerMessage.Checked broken(HostMessage.Check check, String words) {
    return new WorkerMessage.Checked(
        check.id(), List.of(new Diagnostic(Diagnostic.Severity.ERROR, 0, 0, null, words)), null);
  }
}
