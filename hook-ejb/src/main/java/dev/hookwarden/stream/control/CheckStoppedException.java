package dev.hookwarden.stream.control;

/** A check took more than it may; whether the value fits is not known. */
final class CheckStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckStoppedException(String why) {
    super(why, null, false, false);
  }
}
