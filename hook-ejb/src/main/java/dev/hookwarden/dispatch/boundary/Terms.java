package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants something to be taken in.
 *
 * @param key the same key within some time means the same: nothing is taken in twice; {@code null}
 *     for the event's own source and id, if it has them from its producer
 * @param patience how long to wait until all that it causes is over; {@code null} for not at all
 */
public record Terms(@Nullable String key, @Nullable Duration patience) {
  /** The longest wait. */
  public static final Duration MAX_WAIT = Duration.ofSeconds(60);

  /** No wishes. */
  public static final Terms NONE = new Terms(null, null);

  private static final int MAX_KEY_CHARS = 255;

  /**
   * Validates.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public Terms {
    if (key != null
        && (key.isBlank() || key.length() > MAX_KEY_CHARS || key.chars().anyMatch(Terms::isOdd))) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "Idempotency-Key: 1 to 255 printable ASCII characters");
    }
    if (patience != null && (patience.isNegative() || patience.compareTo(MAX_WAIT) > 0)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "wait: 0 to %d seconds".formatted(MAX_WAIT.toSeconds()));
    }
  }

  private static boolean isOdd(int character) {
    return character < ' ' || character > '~';
  }
}
