package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a hook may say of a call: an HTTP method, what follows the destination's address, and a JSON
 * body. Everything else is the destination's.
 */
public final class CallRequests {
  /** The HTTP methods that a destination can take. */
  public static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** The most bytes of a body. */
  public static final int MAX_BODY_BYTES = 256 * 1024;

  private static final Set<String> MEMBERS = Set.of("method", "path", "body");
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private CallRequests() {}

  /**
   * Whether a destination takes a request.
   *
   * @param methods the HTTP methods that it takes
   * @param method the HTTP method, in capitals
   * @param request the request as the hook gave it, as JSON text
   */
  public static boolean isTaken(Collection<String> methods, String method, String request) {
    return prepare("", methods, List.of(), method, request).isPresent();
  }

  /**
   * The call that a request leads to; empty if the destination does not take it.
   *
   * @param url the destination's address in its normal form
   * @param headerNames the names of the destination's headers
   */
  public static Optional<OutgoingCall> prepare(
      String url,
      Collection<String> methods,
      List<String> headerNames,
      String method,
      String request) {
    JsonNode said = parse(request);
    if (!methods.contains(method) || !METHODS.contains(method) || !hasShape(said)) {
      return Optional.empty();
    }
    JsonNode value = said.path("body");
    boolean hasBody = !value.isMissingNode() && !value.isNull();
    String body = hasBody ? Json.write(value) : null;
    if (body != null && !isBody(method, body)) {
      return Optional.empty();
    }
    return Optional.of(
        new OutgoingCall(method, url + said.path("path").asText(""), body, headerNames));
  }

  private static boolean hasShape(JsonNode said) {
    JsonNode method = said.path("method");
    JsonNode path = said.path("path");
    return said.isObject()
        && said.properties().stream().allMatch(member -> MEMBERS.contains(member.getKey()))
        && (method.isMissingNode() || method.isTextual())
        && (path.isMissingNode() || (path.isTextual() && UrlPaths.staysBelow(path.textValue())));
  }

  private static boolean isBody(String method, String body) {
    return WITH_BODY.contains(method)
        && body.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES;
  }

  private static JsonNode parse(String request) {
    try {
      return Json.parseStored(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored request is not readable", e);
    }
  }
}
