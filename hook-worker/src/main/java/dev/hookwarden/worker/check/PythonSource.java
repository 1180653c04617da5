package dev.hookwarden.worker.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.guest.PythonImports;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

/**
 * Checks a Python source with the parser that will run it, asked from within a context of its own:
 * the source is compiled there and thrown away, never executed.
 */
final class PythonSource {
  private final GuestLanguage engine;

  PythonSource(GuestLanguage engine) {
    this.engine = engine;
  }

  Compiled check(String source) {
    String answer;
    try (Context context = engine.bareContext()) {
      answer =
          context
              .eval(engine.checkSource())
              .execute(source, String.join(" ", PythonImports.permitted().keySet()))
              .asString();
    } catch (PolyglotException e) {
      return Compiled.failed(
          0, 0, "the source cannot be parsed: it is too large or nests too deeply");
    }
    return Compiled.of(diagnostics(answer), source);
  }

  private static String words(JsonNode found) {
    String text = found.path(3).asText();
    return found.path(4).asBoolean() ? PythonImports.refusal(text) : text;
  }

  private static List<Diagnostic> diagnostics(String answer) {
    List<Diagnostic> found = new ArrayList<>();
    try {
      for (JsonNode each : Json.parse(answer)) {
        found.add(
            Compiled.diagnostic(
                Diagnostic.Severity.valueOf(each.path(0).asText()),
                each.path(1).asInt(),
                each.path(2).asInt(),
                words(each)));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      found.add(Compiled.error(0, 0, "the source cannot be checked: its text is not Unicode"));
    }
    return found;
  }
}
