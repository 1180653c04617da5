package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Registration;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** What an administrator may say of a destination; a refusal begins with the member's name. */
public final class DestinationRules {
  private static final Duration MIN_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

  private DestinationRules() {}

  /**
   * Refuses what is no name of a destination.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}
   */
  public static String requireName(String name) {
    try {
      Capability.of(Capability.Kind.CALL, name);
      return name;
    } catch (IllegalArgumentException e) {
      throw new HookwardenException(
          Problem.INVALID_NAME, "a destination is named [a-z0-9][a-z0-9._-]{0,62}");
    }
  }

  /**
   * Refuses what a destination can't be.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static void require(Registration said) {
    if (said.methods().isEmpty() || !CallRequests.METHODS.containsAll(said.methods())) {
      throw invalid("methods", "one or more of GET, POST, PUT, PATCH, DELETE");
    }
    Duration timeout = said.timeout();
    if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw invalid("timeoutMillis", "1,000 to 30,000");
    }
  }

  /**
   * The address in its normal form.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static String url(Registration said) {
    return named("url", () -> BaseUrls.normal(said.url(), said.allowPrivate()));
  }

  /**
   * The headers after a change.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static Map<String, String> headers(
      Map<String, String> present, Registration said, boolean moved) {
    return named("headers", () -> CallHeaders.after(present, said.headers(), moved));
  }

  private static <T> T named(String member, Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw invalid(member, e.getMessage());
    }
  }

  private static HookwardenException invalid(String member, String why) {
    return new HookwardenException(Problem.INVALID_REQUEST, member + ": " + why);
  }
}
