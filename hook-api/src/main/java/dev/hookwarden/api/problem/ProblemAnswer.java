package dev.hookwarden.api.problem;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/** Builds the answer that tells a failure. */
final class ProblemAnswer {
  /** When it is worth trying again. A listener who went away is noticed at the second heartbeat. */
  private static final Map<Problem, Duration> RETRY_AFTER =
      Map.of(
          Problem.WORKERS_BUSY, Duration.ofSeconds(1),
          Problem.QUEUE_FULL, Duration.ofSeconds(10),
          Problem.TOO_MANY_LISTENERS, Duration.ofSeconds(30));

  private ProblemAnswer() {}

  static Response of(HookwardenException failure) {
    return builder(failure).build();
  }

  static Response.ResponseBuilder builder(HookwardenException failure) {
    Response.ResponseBuilder answer =
        Response.status(failure.problem().status())
            .type(ProblemDocument.MEDIA_TYPE)
            .entity(ProblemDocument.from(failure));
    Duration wait = RETRY_AFTER.get(failure.problem());
    if (wait != null) {
      answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds());
    }
    if (failure.problem() == Problem.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer;
  }
}
