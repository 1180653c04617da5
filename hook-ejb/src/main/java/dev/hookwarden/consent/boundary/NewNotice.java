package dev.hookwarden.consent.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;

/**
 * A mandatory notice to be; nothing of it has been checked.
 *
 * @param hook the hook's name
 * @param kind what it may do to people
 * @param purpose what for, exactly as the hook says it: 1 to 64 characters
 * @param reason why that is mandatory, for those who get it: 1 to 2,000 characters
 */
public record NewNotice(String hook, ActionKind kind, String purpose, String reason) {
  private static final int MOST_PURPOSE_CHARS = 64;
  private static final int MOST_REASON_CHARS = 2_000;

  /**
   * The same without blanks around.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  NewNotice checked() {
    if (!kind.isToPerson()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "kind: notify or email");
    }
    return new NewNotice(
        hook.strip(),
        kind,
        text("purpose", purpose, MOST_PURPOSE_CHARS),
        text("reason", reason, MOST_REASON_CHARS));
  }

  private static String text(String field, String value, int most) {
    String text = value.strip();
    if (text.isEmpty()
        || text.length() > most
        || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "%s: 1 to %,d characters".formatted(field, most));
    }
    return text;
  }
}
