package dev.hookwarden.review.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the queue, which has the riskiest versions first, and of those the oldest.
 *
 * @param risk the score of the item before it
 * @param id the version of the item before it
 */
public record QueueCursor(int risk, UUID id) {
  /** Before the first item. */
  public static final QueueCursor FIRST = new QueueCursor(101, new UUID(0, 0));

  private static final Pattern TEXT = Pattern.compile("(\\d{1,3})/([0-9a-f-]{36})");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static QueueCursor parse(String text) {
    Matcher parts = TEXT.matcher(text);
    try {
      if (parts.matches()) {
        return new QueueCursor(Integer.parseInt(parts.group(1)), UUID.fromString(parts.group(2)));
      }
    } catch (IllegalArgumentException e) {
      // Answered below.
    }
    throw new HookwardenException(
        Problem.INVALID_REQUEST, "after: not the member next of a page of this list");
  }

  @Override
  public String toString() {
    return risk + "/" + id;
  }
}
