package dev.hookwarden.worker.check;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.guest.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/**
 * Checks a JavaScript module with the parser that will run it. What the parser does not tell is
 * asked by small changes of the text: a second default export is an early error exactly where there
 * is a first one, and {@code enum} is a reserved word, so a text in which {@code import} was
 * replaced by it still parses exactly where the word was a comment, a string or a property name.
 */
final class JavaScriptSource {
  private static final int MAX_PROBES = 40;
  private static final Pattern IMPORTING = Pattern.compile("\\bimport\\b|\\bfrom(?=\\s*[\"'])");
  private static final Pattern POSITION = Pattern.compile("^[^\\n]*?hook\\.mjs:\\d+:\\d+ ");

  private final GuestLanguage engine;

  JavaScriptSource(GuestLanguage engine) {
    this.engine = engine;
  }

  Compiled check(String source) {
    LineMap lines = LineMap.of(source);
    try (Context context = engine.bareContext()) {
      Optional<PolyglotException> wrong = parse(context, source);
      if (wrong.isPresent()) {
        return syntaxError(wrong.get(), lines);
      }
      List<Diagnostic> found = imports(context, source, lines);
      if (parse(context, source + "\nexport default 0;").isEmpty()) {
        found.add(
            Compiled.error(
                0, 0, "a hook has a default export: export default function (event, api) { … }"));
      }
      return Compiled.of(found, source);
    }
  }

  private List<Diagnostic> imports(Context context, String source, LineMap lines) {
    List<Diagnostic> found = new ArrayList<>();
    Matcher word = IMPORTING.matcher(source);
    for (int probes = 0; probes < MAX_PROBES && word.find(); probes++) {
      String changed = source.substring(0, word.start()) + "enum" + source.substring(word.end());
      if (parse(context, changed).isPresent()) {
        String before = source.substring(0, word.start());
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = word.start() - before.lastIndexOf('\n');
        LineMap.Position at = lines.original(line, column);
        if (!found.isEmpty() && found.getLast().line() == at.line()) {
          continue;
        }
        found.add(
            Compiled.error(
                at.line(),
                at.column(),
                "a hook cannot import modules: all it needs is in its one file"));
      }
    }
    return found;
  }

  private Optional<PolyglotException> parse(Context context, String source) {
    try {
      context.parse(engine.hookSource(source));
      return Optional.empty();
    } catch (PolyglotException e) {
      return Optional.of(e);
    }
  }

  private static Compiled syntaxError(PolyglotException e, LineMap lines) {
    if (!e.isSyntaxError()) {
      return Compiled.failed(
          0, 0, "the source cannot be parsed: it is too large or nests too deeply");
    }
    String message = String.valueOf(e.getMessage()).replaceFirst("^SyntaxError: ", "");
    String words = POSITION.matcher(message).replaceFirst("").lines().findFirst().orElse("");
    SourceSection place = e.getSourceLocation();
    if (place == null || !place.hasLines()) {
      return Compiled.failed(0, 0, words);
    }
    LineMap.Position at = lines.original(place.getStartLine(), place.getStartColumn());
    return Compiled.failed(at.line(), at.column(), words);
  }
}
