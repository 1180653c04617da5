package dev.hookwarden.api.http;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of the header {@code Prefer}, RFC 7240 section 4.3. */
public final class Prefer {
  private static final String HEADER = "Prefer";
  private static final String APPLIED = "Preference-Applied";
  private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([^\";]*)\"?.*");

  private Prefer() {}

  /**
   * How long the caller wants to wait; {@code null} if they do not say. Of several wishes the first
   * counts; other preferences are ignored, as the RFC says.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it is no number of seconds
   */
  public static @Nullable Duration wait(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(HEADER);
    return values == null
        ? null
        : values.stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(value -> WAIT.matcher(value.strip().toLowerCase(Locale.ROOT)))
            .filter(Matcher::matches)
            .findFirst()
            .map(found -> seconds(found.group(1)))
            .orElse(null);
  }

  /** Says that the wish was met, if there was one. */
  public static Response.ResponseBuilder applied(
      Response.ResponseBuilder answer, @Nullable Duration wait) {
    return wait == null ? answer : answer.header(APPLIED, "wait=" + wait.toSeconds());
  }

  private static Duration seconds(String text) {
    try {
      return Duration.ofSeconds(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "Prefer: wait is a number of seconds, such as wait=10");
    }
  }
}
