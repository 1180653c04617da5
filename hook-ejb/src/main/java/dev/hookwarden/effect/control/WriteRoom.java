package dev.hookwarden.effect.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.nio.charset.StandardCharsets;

/**
 * How much one run still may write and replace. A patch of a few bytes makes a value of a mebibyte,
 * so what a run asks for does not limit what comes of it. Used by one thread.
 */
public final class WriteRoom {
  /** The most bytes of all values that a run writes, and of all that it replaces or removes. */
  static final long MOST_BYTES = 16 * 1024 * 1024;

  private long written;
  private long replaced;

  /** Creates the room of a run that has changed nothing yet. */
  public WriteRoom() {}

  /**
   * Counts a value that the run writes, as it is after a patch.
   *
   * @param value JSON text
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if it is too much
   */
  public void write(String value) {
    written += bytes(value);
    require(written, "write");
  }

  /**
   * Counts a value that was there before the run and that it replaces or removes.
   *
   * @param value JSON text
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if it is too much
   */
  public void replace(String value) {
    replaced += bytes(value);
    require(replaced, "replace or remove");
  }

  private static void require(long bytes, String what) {
    if (bytes > MOST_BYTES) {
      throw new HookwardenException(
          Problem.PAYLOAD_TOO_LARGE,
          "the run would %s values of more than 16 MiB together".formatted(what));
    }
  }

  private static int bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }
}
