package dev.hookwarden.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message of a compiler about a submitted source.
 *
 * @param severity whether it prevents the version from being stored
 * @param line the 1-based line; 0 if the message belongs to the whole source
 * @param column the 1-based column in UTF-16 code units; 0 if unknown
 * @param code the compiler's own code such as {@code TS2322}; {@code null} if it has none
 * @param message what is wrong, in words, at most 2,000 characters
 */
public record Diagnostic(
    Severity severity, int line, int column, @Nullable String code, String message) {
  /** Whether a diagnostic prevents the version from being stored. */
  public enum Severity {
    /** It does. */
    ERROR,
    /** It does not. */
    WARNING
  }

  /** Validates. */
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    if (line < 0 || column < 0 || message.length() > 2_000) {
      throw new IllegalArgumentException("not a diagnostic");
    }
  }
}
