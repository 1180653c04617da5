package dev.hookwarden.worker.guest;

import dev.hookwarden.protocol.Language;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;

/**
 * A hook version, ready to be evaluated.
 *
 * @param language its engine
 * @param source its compiled form
 * @param lines how its lines belong to the lines that the author wrote
 */
public record Program(Language language, Source source, LineMap lines) {
  static final String JAVASCRIPT_NAME = "hook.mjs";
  static final String PYTHON_NAME = "hook.py";

  /** Makes a program of compiled code; a source map at its end is understood. */
  public static Program of(GuestLanguage language, String code) {
    LineMap lines =
        language.language() == Language.JAVASCRIPT ? LineMap.of(code) : LineMap.IDENTITY;
    return new Program(language.language(), language.hookSource(code), lines);
  }

  /** Whether a place is in this program, not in a prelude or a library. */
  public boolean owns(SourceSection place) {
    return place.isAvailable() && place.hasLines() && place.getSource().equals(source);
  }
}
