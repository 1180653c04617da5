package dev.hookwarden.api.http;

import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.api.problem.ProblemDocument;
import dev.hookwarden.platform.CurrentRequest;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.shiro.subject.ExecutionException;
import org.apache.shiro.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request pass on behalf of the holder of its API key. Only the reference of problems is
 * open to everybody; the whole raw path has to match for that, so no trick with a path opens more.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BearerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern OPEN = Pattern.compile("/api/v1/problems(/[a-z-]{1,64})?");
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");

  private final transient Authentication authentication;
  private final transient Ids ids;

  /** Creates the filter. */
  @Inject
  public BearerFilter(Authentication authentication, Ids ids) {
    this.authentication = authentication;
    this.ids = ids;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    CurrentRequest origin = new CurrentRequest(request.getRemoteAddr(), ids.next().toString());
    response.setHeader("X-Request-Id", origin.id());
    if (OPEN.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Subject subject = authentication.byApiKey(keyIn(request.getHeader("Authorization")));
      serve(subject, () -> origin.serve(() -> chain.doFilter(request, response)));
    } catch (HookwardenException e) {
      refuse(response, e);
    }
  }

  /**
   * The key in a header.
   *
   * @param header the value of {@code Authorization}; {@code null} if there is none
   * @throws HookwardenException with {@link Problem#UNAUTHENTICATED} if it holds none
   */
  public static String keyIn(@Nullable String header) {
    var matcher = BEARER.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      throw new HookwardenException(
          Problem.UNAUTHENTICATED, "the header Authorization: Bearer hw_… is missing");
    }
    return matcher.group(1);
  }

  private static void serve(Subject subject, CurrentRequest.Work<Exception> work)
      throws IOException, ServletException {
    try {
      subject.execute(
          () -> {
            work.run();
            return null;
          });
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case ServletException servlet -> throw servlet;
        case RuntimeException runtime -> throw runtime;
        case null, default -> throw e;
      }
    }
  }

  private static void refuse(HttpServletResponse response, HookwardenException failure)
      throws IOException {
    response.setStatus(failure.problem().status());
    response.setContentType("application/problem+json");
    if (failure.problem() == Problem.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response
        .getOutputStream()
        .write(JsonMapping.mapper().writeValueAsBytes(ProblemDocument.from(failure)));
  }
}
