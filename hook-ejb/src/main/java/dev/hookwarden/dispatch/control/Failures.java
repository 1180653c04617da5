package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunReport;
import java.util.List;

/** Turns a run whose effects could not be applied into one that did not end well. */
final class Failures {
  private Failures() {}

  /** The same execution with the outcome that fits the refusal, and without effects. */
  static Executor.Execution notApplied(Executor.Execution execution, HookwardenException why) {
    return new Executor.Execution(
        execution.order(), notApplied(execution.run(), why), execution.reads(), execution.calls());
  }

  /** The same run with the outcome that fits the refusal, and without effects. */
  static RunView notApplied(RunView run, HookwardenException why) {
    Outcome outcome =
        why.problem() == Problem.PAYLOAD_TOO_LARGE
            ? Outcome.OUTPUT_EXCEEDED
            : Outcome.INTERNAL_ERROR;
    RunReport report = run.report();
    RunReport failed =
        new RunReport(
            outcome,
            null,
            new GuestFailure(outcome.wireName(), why.detail(), List.of()),
            List.of(),
            report.log(),
            report.usage(),
            report.duration());
    return new RunView(run.identity(), run.event(), run.startedAt(), false, failed);
  }
}
