package dev.hookwarden.worker.scan;

/**
 * How much matching a rule may still do on a source. Regular expressions take a step for each
 * character that they look at, so that one which backtracks without end is stopped.
 */
final class Steps {
  /** Some seconds of a regular expression on a machine of today. */
  static final long OF_RULE = 100_000_000;

  private long left = OF_RULE;

  /** A text on which a regular expression may take these steps. */
  CharSequence bound(CharSequence text) {
    return new Bounded(text, 0, text.length());
  }

  private final class Bounded implements CharSequence {
    private final CharSequence text;
    private final int from;
    private final int to;

    private Bounded(CharSequence text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new SpentException();
      }
      return text.charAt(from + index);
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Bounded(text, from + start, from + end);
    }

    @Override
    public String toString() {
      return text.subSequence(from, to).toString();
    }
  }

  /** There are no steps left. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("it takes too long on this source", null, false, false);
    }
  }
}
