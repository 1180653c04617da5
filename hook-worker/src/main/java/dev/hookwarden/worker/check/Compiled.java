package dev.hookwarden.worker.check;

import dev.hookwarden.protocol.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler made of a source.
 *
 * @param diagnostics what it said
 * @param code the compiled form; {@code null} if there was an error
 */
record Compiled(List<Diagnostic> diagnostics, @Nullable String code) {
  private static final int MAX_MESSAGE_CHARS = 2_000;

  /** Validates and copies. */
  Compiled {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A result that has code only if nothing is wrong. */
  static Compiled of(List<Diagnostic> diagnostics, String code) {
    boolean wrong =
        diagnostics.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
    return new Compiled(diagnostics, wrong ? null : code);
  }

  /** A result that consists of one error. */
  static Compiled failed(int line, int column, String message) {
    return new Compiled(List.of(error(line, column, message)), null);
  }

  static Diagnostic error(int line, int column, String message) {
    return diagnostic(Diagnostic.Severity.ERROR, line, column, message);
  }

  static Diagnostic diagnostic(Diagnostic.Severity severity, int line, int column, String message) {
    return new Diagnostic(
        severity,
        Math.max(0, line),
        Math.max(0, column),
        null,
        message.substring(0, Math.min(message.length(), MAX_MESSAGE_CHARS)));
  }

  /** This result, if a second one of the same code has nothing against it. */
  Compiled and(Compiled second) {
    List<Diagnostic> both = new ArrayList<>(diagnostics);
    both.addAll(second.diagnostics);
    return new Compiled(both, second.code);
  }
}
