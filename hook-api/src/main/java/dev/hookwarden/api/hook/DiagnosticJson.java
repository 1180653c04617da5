package dev.hookwarden.api.hook;

import dev.hookwarden.protocol.Diagnostic;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One message of a compiler.
 *
 * @param severity {@code error} or {@code warning}
 * @param line the 1-based line; 0 for the whole source
 * @param column the 1-based column; 0 if unknown
 * @param code the compiler's code; {@code null} if it has none
 * @param message what is wrong
 */
@Schema(name = "Diagnostic", description = "One message of a compiler about a source.")
public record DiagnosticJson(
    @Schema(enumeration = {"error", "warning"}) String severity,
    @Schema(description = "From 1; 0 if the message belongs to the whole source.") int line,
    @Schema(description = "From 1; 0 if unknown.") int column,
    @Schema(nullable = true, examples = "TS2322") @Nullable String code,
    String message) {
  /** Shows a message. */
  public static DiagnosticJson from(Diagnostic diagnostic) {
    return new DiagnosticJson(
        diagnostic.severity().name().toLowerCase(Locale.ROOT),
        diagnostic.line(),
        diagnostic.column(),
        diagnostic.code(),
        diagnostic.message());
  }
}
