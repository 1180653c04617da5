package dev.hookwarden.access.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a key to be may say of itself. */
public final class KeyNames {
  private KeyNames() {}

  /**
   * Refuses a name.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static void require(String name, int maxChars) {
    if (name.isBlank()
        || name.length() > maxChars
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "name: 1 to %d characters without control characters".formatted(maxChars));
    }
  }

  /**
   * Refuses an end that has passed.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static void requireFuture(@Nullable Instant end, Instant now) {
    if (end != null && !end.isAfter(now)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "expiresAt: must be in the future");
    }
  }
}
