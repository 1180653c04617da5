package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.run.boundary.RunReport;

/**
 * What the audit log keeps of a run, in one entry: how it began, on what, each of its calls, and
 * how it ended.
 */
final class RunFact {
  private RunFact() {}

  /**
   * The detail of the entry.
   *
   * @param run the run as it is stored
   */
  static String detail(Executor.Execution execution, RunView run) {
    Executor.Order order = execution.order();
    RunReport report = run.report();
    KeptPayload payload = execution.calls().payload();
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("hook", run.identity().hook())
            .put("number", run.identity().version())
            .put("version", order.version().executable().hash())
            .put("trigger", order.trigger().wireName())
            .put("attempt", run.identity().attempt())
            .put("event", run.event().toString())
            .put("startedAt", run.startedAt().toString())
            .put("outcome", report.outcome().wireName())
            .put("applied", run.applied());
    payload.put(detail, "input", order.json());
    if (report.value() != null) {
      payload.put(detail, "result", report.value());
    }
    GuestFailure failure = report.failure();
    if (failure != null) {
      payload.put(detail, "failure", Json.write(failure.message()));
    }
    detail.putArray("calls").addAll(execution.calls().with(report.effects()));
    return Json.write(detail);
  }
}
