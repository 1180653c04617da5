package dev.hookwarden.protocol;

import java.util.List;
import java.util.Objects;

/**
 * Why a run did not end well, in words that the hook's author may read. Holds no host path, no Java
 * class name and nothing of another workspace.
 *
 * @param name the guest's error class, or the outcome's name; at most 200 characters
 * @param message at most 4,000 characters
 * @param frames the author's own frames, innermost first; at most 50
 */
public record GuestFailure(String name, String message, List<Frame> frames) {
  /**
   * One frame of the author's source.
   *
   * @param function the function's name; empty at the top level
   * @param line the 1-based line in the submitted source
   * @param column the 1-based column; 0 if unknown
   */
  public record Frame(String function, int line, int column) {
    /** Validates. */
    public Frame {
      Objects.requireNonNull(function, "function");
      if (function.length() > 200 || line < 0 || column < 0) {
        throw new IllegalArgumentException("not a frame");
      }
    }
  }

  /** Validates and copies. */
  public GuestFailure {
    frames = List.copyOf(frames);
    if (name.length() > 200 || message.length() > 4_000 || frames.size() > 50) {
      throw new IllegalArgumentException("a guest failure over its size");
    }
  }
}
