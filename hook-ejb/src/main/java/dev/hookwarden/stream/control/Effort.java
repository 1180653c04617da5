package dev.hookwarden.stream.control;

import java.time.Duration;

/**
 * How much one check may do: it ends it from within, at the next step or character, with {@link
 * CheckStoppedException}. Used by one thread.
 */
final class Effort {
  /** The check that is under way; what matches regular expressions is not told of it otherwise. */
  static final ScopedValue<Effort> PRESENT = ScopedValue.newInstance();

  /** The most keywords that are applied in one check. */
  static final int MAX_STEPS = 2_000_000;

  /** The most keywords that are applied within each other. */
  static final int MAX_DEPTH = 1_000;

  /** The longest that a check takes. */
  static final Duration MAX_TIME = Duration.ofSeconds(1);

  /** How many steps are taken between two looks at the clock. */
  private static final int STEPS_BETWEEN_LOOKS = 16;

  private static final int CHARS_BETWEEN_LOOKS = 256;

  private final long end;
  private final int mostSteps;
  private int steps;
  private int chars;
  private int depth;

  /** Begins now. */
  Effort() {
    this(MAX_TIME, MAX_STEPS);
  }

  Effort(Duration time, int steps) {
    this.end = System.nanoTime() + time.toNanos();
    this.mostSteps = steps;
  }

  /** Takes a step. */
  void step() {
    steps++;
    if (steps > mostSteps) {
      throw new CheckStoppedException("the check takes more than %,d steps".formatted(mostSteps));
    }
    if (steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  /** Takes a step further inside. */
  void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new CheckStoppedException(
          "more than %,d keywords apply within each other".formatted(MAX_DEPTH));
    }
    step();
  }

  /** Goes back out. */
  void leave() {
    depth--;
  }

  /** Reads a character. */
  void read() {
    chars++;
    if (chars % CHARS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  private void look() {
    if (System.nanoTime() - end > 0) {
      throw new CheckStoppedException("the check takes too long");
    }
  }
}
