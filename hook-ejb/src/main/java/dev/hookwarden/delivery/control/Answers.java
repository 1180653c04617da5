package dev.hookwarden.delivery.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer to a call means. */
final class Answers {
  private static final int MAX_CHARS = 500;
  private static final int SERVER_ERRORS = 500;
  private static final Duration MAX_WAIT = Duration.ofDays(1);

  /** Request Timeout, Too Early, Too Many Requests. */
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private Answers() {}

  /**
   * What it means.
   *
   * @param retryAfter the header Retry-After (RFC 9110, section 10.2.3); {@code null} if absent
   * @param said the beginning of the body, without secrets
   */
  static Carrier.Result result(int status, @Nullable String retryAfter, String said, Instant now) {
    String answer = cut("%d %s".formatted(status, said).strip());
    return switch (status / 100) {
      case 2 -> new Carrier.Result.Delivered(answer);
      case 3 ->
          new Carrier.Result.Hopeless(cut("%d, and redirects are not followed".formatted(status)));
      default ->
          status >= SERVER_ERRORS || LATER.contains(status)
              ? new Carrier.Result.TryLater(answer, wait(retryAfter, now))
              : new Carrier.Result.Hopeless(answer);
    };
  }

  private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null) {
      return null;
    }
    try {
      Duration wanted =
          retryAfter.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(retryAfter))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant());
      return wanted.isNegative() || wanted.compareTo(MAX_WAIT) > 0 ? null : wanted;
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }
}
