package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Diagnostic;
import java.util.List;

/**
 * A submission that was compiled and not stored.
 *
 * @param version what would run; its number is 0
 * @param warnings what the compiler said that did not prevent it
 */
public record Compiled(ExecutableVersion version, List<Diagnostic> warnings) {
  /** Copies. */
  public Compiled {
    warnings = List.copyOf(warnings);
  }
}
