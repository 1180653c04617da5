package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for the headers of a destination's own. */
final class CallHeaders {
  private static final int MAX_HEADERS = 20;

  /** RFC 9110, section 5.6.2, in lower case. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,64}");

  private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]{0,4094}[!-~])?");

  /** What the host says itself, and what the connection is made by. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "idempotency-key",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  private static final List<String> OUR_PREFIXES = List.of("webhook-", "proxy-");

  private CallHeaders() {}

  /**
   * The headers after a change, by their names in lower case.
   *
   * @param present the headers that there are
   * @param said what an administrator says; {@code null} to keep all
   * @param moved whether the destination is at another server than before: what one server was told
   *     is not told to another because somebody changed an address
   * @throws IllegalArgumentException with what is wrong
   */
  static Map<String, String> after(
      Map<String, String> present, @Nullable List<Registration.Header> said, boolean moved) {
    if (said == null) {
      requireNoneKept(moved && !present.isEmpty());
      return present;
    }
    if (said.size() > MAX_HEADERS) {
      throw new IllegalArgumentException("at most " + MAX_HEADERS);
    }
    Map<String, String> after = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Registration.Header header : said) {
      String name = name(header.name());
      if (!seen.add(name)) {
        throw new IllegalArgumentException("%s is there twice".formatted(name));
      }
      requireNoneKept(moved && header.value() == null);
      after.put(name, value(name, header.value(), present));
    }
    return after;
  }

  private static void requireNoneKept(boolean kept) {
    if (kept) {
      throw new IllegalArgumentException(
          "the destination moves to another server: give all values again, or none");
    }
  }

  private static String name(String given) {
    String name = given.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name has 1 to 64 characters of RFC 9110");
    }
    if (OURS.contains(name) || OUR_PREFIXES.stream().anyMatch(name::startsWith)) {
      throw new IllegalArgumentException("%s is set by the server".formatted(name));
    }
    return name;
  }

  private static String value(String name, @Nullable String given, Map<String, String> present) {
    String value = given == null ? present.get(name) : given;
    if (value == null) {
      throw new IllegalArgumentException("%s has no value to keep".formatted(name));
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of %s has 1 to 4,096 printable ASCII characters".formatted(name));
    }
    return value;
  }
}
