package dev.hookwarden.worker.scan;

import java.time.Duration;

/** Until when a scan may go on. */
final class Deadline {
  private final long end;

  Deadline(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Ends the scan if it is too late. */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new PassedException();
    }
  }

  /** It is too late. */
  static final class PassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PassedException() {
      super("scanning took too long", null, false, false);
    }
  }
}
