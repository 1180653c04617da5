package dev.hookwarden.delivery.boundary;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a destination.
 *
 * @param url where it is: {@code https://host/path}, below which all calls are; {@code http} only
 *     for private addresses
 * @param methods the HTTP methods that it takes, in capitals
 * @param headers headers of each call; {@code null} to keep those that there are
 * @param sensitive whether two reviewers have to approve a call
 * @param allowPrivate whether it may have a private address
 * @param timeout how long a call may take at most, 1 to 30 seconds
 */
public record Registration(
    String url,
    Set<String> methods,
    @Nullable List<Header> headers,
    boolean sensitive,
    boolean allowPrivate,
    Duration timeout) {
  /** How long a call may take unless somebody says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** Copies. */
  public Registration {
    methods = Set.copyOf(methods);
    headers = headers == null ? null : List.copyOf(headers);
  }

  /**
   * A header of each call; its value is never shown again.
   *
   * @param name its name
   * @param value its value; {@code null} to keep the one that there is
   */
  public record Header(String name, @Nullable String value) {
    /** Keeps the value out of logs. */
    @Override
    public String toString() {
      return "Header[" + name + "]";
    }
  }
}
