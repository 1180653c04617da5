package dev.hookwarden.api.problem;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Builds the answer that tells a failure. */
final class ProblemAnswer {
  /** When it is worth trying again after all workers were busy. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private ProblemAnswer() {}

  static Response of(HookwardenException failure) {
    return builder(failure).build();
  }

  static Response.ResponseBuilder builder(HookwardenException failure) {
    Response.ResponseBuilder answer =
        Response.status(failure.problem().status())
            .type(ProblemDocument.MEDIA_TYPE)
            .entity(ProblemDocument.from(failure));
    if (failure.problem() == Problem.WORKERS_BUSY) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds());
    }
    if (failure.problem() == Problem.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer;
  }
}
