package dev.hookwarden.worker.guest;

import dev.hookwarden.protocol.Language;
import java.util.Set;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;

/**
 * A hook version, ready to be evaluated.
 *
 * @param language its engine
 * @param source its compiled form
 * @param lines how its lines belong to the lines that the author wrote
 * @param imports the permitted modules of the language's library that it seems to import
 */
public record Program(Language language, Source source, LineMap lines, Set<String> imports) {
  static final String JAVASCRIPT_NAME = "hook.mjs";
  static final String PYTHON_NAME = "hook.py";

  /** Makes a program of compiled code; a source map at its end is understood. */
  public static Program of(GuestLanguage language, String code) {
    Source source = language.hookSource(code);
    return switch (language.language()) {
      case PYTHON ->
          new Program(Language.PYTHON, source, LineMap.IDENTITY, PythonImports.importedBy(code));
      case JAVASCRIPT, TYPESCRIPT ->
          new Program(Language.JAVASCRIPT, source, LineMap.of(code), Set.of());
    };
  }

  /** Whether a place is in this program, not in a prelude or a library. */
  public boolean owns(SourceSection place) {
    return place.isAvailable() && place.hasLines() && place.getSource().equals(source);
  }
}
