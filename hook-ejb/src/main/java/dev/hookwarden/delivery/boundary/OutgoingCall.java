package dev.hookwarden.delivery.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is made, but for the values of headers.
 *
 * @param method the HTTP method
 * @param url the whole address
 * @param body JSON text; {@code null} for none
 * @param headerNames the names of the destination's own headers
 */
public record OutgoingCall(
    String method, String url, @Nullable String body, List<String> headerNames) {
  /** Copies. */
  public OutgoingCall {
    headerNames = List.copyOf(headerNames);
  }
}
