package dev.hookwarden.worker.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.worker.guest.GuestContext;
import dev.hookwarden.worker.guest.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/** Turns an exception of a language engine into words that the author may read. */
final class Failures {
  private static final int MAX_FRAMES = 50;
  private static final Pattern NAMED =
      Pattern.compile("^(?:Uncaught )?([A-Za-z_][\\w.]{0,150})(?:: (.*))?$", Pattern.DOTALL);

  private static final Pattern IMPORT_REFUSED =
      Pattern.compile("(?:\\w*Error: )?Operation is not allowed for: (.{0,500})");

  private Failures() {}

  /**
   * Judges an exception. May run code of the guest, so the watchdog must still be watching.
   *
   * @param e the exception
   * @param program what was run
   * @param context where it was run
   * @param event what it was given, as JSON text
   */
  static Verdict verdict(PolyglotException e, Program program, GuestContext context, String event) {
    List<GuestFailure.Frame> frames = frames(e, program);
    if (e.isCancelled() || e.isInterrupted()) {
      List<GuestFailure.Frame> places =
          program.language() == Language.PYTHON
              ? Whereabouts.of(e, program, Failures::function)
              : frames;
      return Verdict.of(Outcome.CANCELLED, "the run was stopped", false).at(places);
    }
    if (e.isInternalError() || e.isHostException()) {
      return Verdict.of(Outcome.INTERNAL_ERROR, "the language runtime refused or failed", false)
          .at(frames);
    }
    Predicate<String> known =
        part -> program.source().getCharacters().toString().contains(part) || event.contains(part);
    GuestFailure failure = explained(e, context, known).orElseGet(() -> failure(e, frames, known));
    boolean stackOnly =
        failure.name().equals("RangeError") || failure.name().equals("RecursionError");
    if (e.isResourceExhausted() && !stackOnly) {
      return Verdict.of(Outcome.MEMORY_EXCEEDED, "the memory of the worker is exhausted", false)
          .at(frames);
    }
    return new Verdict(Outcome.GUEST_ERROR, failure, true);
  }

  /** The author's own frames, innermost first. */
  static List<GuestFailure.Frame> frames(PolyglotException e, Program program) {
    List<GuestFailure.Frame> frames = new ArrayList<>();
    SourceSection syntaxError = e.isSyntaxError() ? e.getSourceLocation() : null;
    if (syntaxError != null && program.owns(syntaxError)) {
      frames.add(frame("", syntaxError, program));
    }
    // The innermost function of a guest that was stopped has no place in the trace.
    SourceSection stopped = e.isCancelled() ? e.getSourceLocation() : null;
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      SourceSection location = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (location == null && frame.isGuestFrame()) {
        location = stopped;
      }
      stopped = null;
      if (location != null && program.owns(location)) {
        frames.add(frame(function(frame), location, program));
      }
      if (frames.size() == MAX_FRAMES) {
        break;
      }
    }
    return frames;
  }

  private static Optional<GuestFailure> explained(
      PolyglotException e, GuestContext context, Predicate<String> known) {
    try {
      return context.explain(e).map(text -> read(text, known));
    } catch (PolyglotException broken) {
      // An exception whose own words fail; the engine's view of it must do.
      return Optional.empty();
    }
  }

  private static @Nullable GuestFailure read(String explanation, Predicate<String> known) {
    try {
      JsonNode parts = Json.parse(explanation);
      List<GuestFailure.Frame> frames = new ArrayList<>();
      for (JsonNode frame : parts.path(2)) {
        String function = frame.path(0).asText();
        frames.add(
            new GuestFailure.Frame(
                function.startsWith("<") ? "" : Words.name(function),
                Math.max(0, frame.path(1).asInt()),
                Math.max(0, frame.path(2).asInt())));
      }
      return new GuestFailure(
          Words.name(parts.path(0).asText()), Words.fit(parts.path(1).asText(), known), frames);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static GuestFailure failure(
      PolyglotException e, List<GuestFailure.Frame> frames, Predicate<String> known) {
    String text = e.getMessage() == null ? "" : e.getMessage();
    Matcher imported = IMPORT_REFUSED.matcher(text);
    if (imported.matches()) {
      String words =
          "a hook cannot import '%s': there is no module loading, all it needs is in its one file";
      return new GuestFailure("Error", words.formatted(Words.fit(imported.group(1))), frames);
    }
    Matcher named = NAMED.matcher(Words.cut(text, 20_000));
    if (!named.matches() || (named.group(2) == null && !named.group(1).endsWith("Error"))) {
      return new GuestFailure(
          e.isSyntaxError() ? "SyntaxError" : "Error", Words.fit(text, known), frames);
    }
    String message = named.group(2) == null ? "" : named.group(2);
    return new GuestFailure(Words.name(named.group(1)), Words.fit(message, known), frames);
  }

  private static GuestFailure.Frame frame(
      String function, SourceSection location, Program program) {
    var position = program.lines().original(location.getStartLine(), location.getStartColumn());
    return new GuestFailure.Frame(function, position.line(), position.column());
  }

  private static String function(PolyglotException.StackFrame frame) {
    String name = frame.getRootName();
    return name == null || name.startsWith(":") || name.startsWith("<") ? "" : Words.name(name);
  }
}
