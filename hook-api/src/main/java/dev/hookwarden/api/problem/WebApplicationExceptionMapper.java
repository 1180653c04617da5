package dev.hookwarden.api.problem;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells what the JAX-RS run time itself refuses: paths, methods, media types, parameters. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException refusal) {
    int status = refusal.getResponse().getStatus();
    Response.ResponseBuilder answer = ProblemAnswer.builder(failureOf(status));
    String allowed = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
    if (allowed != null) {
      answer.header(HttpHeaders.ALLOW, allowed);
    }
    return answer.build();
  }

  private static HookwardenException failureOf(int status) {
    return switch (status) {
      case 401 -> new HookwardenException(Problem.UNAUTHENTICATED, "an API key is needed");
      case 403 -> new HookwardenException(Problem.FORBIDDEN, "the key does not permit this");
      case 404 ->
          new HookwardenException(
              Problem.NOT_FOUND, "no resource has this path, or a part of it is malformed");
      case 405 ->
          new HookwardenException(
              Problem.METHOD_NOT_ALLOWED, "see the Allow header of this answer");
      case 406 ->
          new HookwardenException(
              Problem.NOT_ACCEPTABLE, "the Accept header must permit application/json");
      case 413 -> new HookwardenException(Problem.PAYLOAD_TOO_LARGE, "the body is too large");
      case 415 ->
          new HookwardenException(
              Problem.UNSUPPORTED_MEDIA_TYPE, "the Content-Type of the body can't be read here");
      case 503 -> new HookwardenException(Problem.UNAVAILABLE, "try again later");
      default ->
          status < 500
              ? new HookwardenException(Problem.INVALID_REQUEST, "a parameter is malformed")
              : new HookwardenException(Problem.INTERNAL, "the request could not be served");
    };
  }
}
