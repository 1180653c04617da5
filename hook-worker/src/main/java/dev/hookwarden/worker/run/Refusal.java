package dev.hookwarden.worker.run;

/** A guest's call that is answered with an error. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  static final String INVALID_ARGUMENT = "invalid-argument";

  private final String code;

  /**
   * Creates it.
   *
   * @param code what the guest finds as the error's {@code code}
   * @param message why, in words for the hook's author
   */
  Refusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static Refusal invalid(String message) {
    return new Refusal(INVALID_ARGUMENT, message);
  }

  String code() {
    return code;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
