package dev.hookwarden.redteam.control;

import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import java.util.Set;
import java.util.UUID;

/** A harmless hook that runs after each sample where the sample ran; a wrong answer is an alarm. */
final class Canary {
  private static final Capability BIRDS = Capability.parse("records.write:birds");
  private static final String EVENT = "{\"data\":{\"number\":41}}";
  private static final String ANSWER = "[42,\"yellow\"]";
  private static final String PYTHON =
      """
      def handle(event, api):
          number = event["data"]["number"] + 1
          api.records.put("birds", "canary", number)
          return [number, "yellow"]
      """;
  private static final String JAVASCRIPT =
      """
      export default (event, api) => {
        const number = event.data.number + 1;
        api.records.put("birds", "canary", number);
        return [number, "yellow"];
      };
      """;

  private Canary() {}

  /**
   * The run.
   *
   * @param arena the workspace in whose worker it must run
   * @param engine JavaScript or Python
   * @param run the run's id
   */
  static RunRequest request(UUID arena, Language engine, UUID run) {
    String code = engine == Language.PYTHON ? PYTHON : JAVASCRIPT;
    return new RunRequest(
        new RunContext(run.toString(), "canary", 1, TriggerKind.SCHEDULE, 1, 0, 0),
        new Executable(arena, Sha256.of(code), engine, code, Isolation.RUN, Set.of(BIRDS)),
        EVENT,
        Limits.defaultsFor(TriggerKind.SCHEDULE));
  }

  /** Whether it answered and asked for what it always does. */
  static boolean isRight(RunReport report) {
    return report.outcome() == Outcome.OK
        && ANSWER.equals(report.value())
        && report.effects().size() == 1
        && report.effects().getFirst() instanceof Effect.Put put
        && put.needs().equals(BIRDS);
  }
}
