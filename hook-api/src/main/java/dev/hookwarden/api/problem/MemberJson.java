package dev.hookwarden.api.problem;

import dev.hookwarden.api.hook.DiagnosticJson;
import dev.hookwarden.api.run.RunJson;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the members of a failure are shown: view records in the shapes of the API. */
final class MemberJson {
  private MemberJson() {}

  static Map<String, Object> from(Map<String, Object> members) {
    Map<String, Object> shown = new TreeMap<>();
    members.forEach((name, value) -> shown.put(name, shape(value)));
    return shown;
  }

  private static Object shape(Object value) {
    return switch (value) {
      case RunView run -> RunJson.from(run);
      case Diagnostic diagnostic -> DiagnosticJson.from(diagnostic);
      case List<?> list -> list.stream().map(MemberJson::shape).toList();
      // Texts and numbers are JSON already.
      default -> value;
    };
  }
}
