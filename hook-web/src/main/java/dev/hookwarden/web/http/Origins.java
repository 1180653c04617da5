package dev.hookwarden.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of our own pages from those that another site makes a browser send. Stands behind
 * the view state of each form, which another site can't know, and alone for the log-in, which has
 * none.
 */
final class Origins {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Origins() {}

  /** Whether a request may change something. */
  static boolean isOwn(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null
        ? OWN.contains(site)
        : isSameHost(request.getHeader("Origin"), request.getHeader("Host"));
  }

  /**
   * Whether an origin is ours.
   *
   * @param origin {@code null} if the client, no browser then, sent none
   */
  static boolean isSameHost(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
