package dev.hookwarden.protocol;

import java.util.Objects;

/**
 * One line that a hook logged.
 *
 * @param level its level
 * @param text at most {@link Frames#MAX_LOG_LINE_CHARS} characters of well-formed Unicode
 */
public record LogLine(LogLevel level, String text) {
  /** Validates. */
  public LogLine {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(text, "text");
    if (text.length() > Frames.MAX_LOG_LINE_CHARS) {
      throw new IllegalArgumentException("log line over " + Frames.MAX_LOG_LINE_CHARS);
    }
  }
}
