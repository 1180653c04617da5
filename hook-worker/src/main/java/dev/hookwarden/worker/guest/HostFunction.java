package dev.hookwarden.worker.guest;

/** The single function of the host that a guest can call. */
@FunctionalInterface
public interface HostFunction {
  /** How an answer begins that reports an error; the rest is {@code {"code":…,"message":…}}. */
  String ERROR_MARK = "!";

  /**
   * Does one operation. Called on the guest's thread, with text that an attacker may have chosen.
   *
   * @param operation its name
   * @param json its arguments as JSON text
   * @return JSON text, nothing, or {@link #ERROR_MARK} and an error; it must never throw, since the
   *     guest would see Java's words
   */
  String call(String operation, String json);
}
