package dev.hookwarden.web.http;

import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.access.boundary.SignedIn;
import dev.hookwarden.platform.CurrentRequest;
import dev.hookwarden.platform.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.shiro.subject.ExecutionException;

/**
 * Lets a request pass on behalf of the person whose session it is. What is open to everybody is
 * named by its whole raw path, so no trick with a path opens more.
 */
public class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Authentication authentication;
  private final transient Clock clock;
  private final transient Ids ids;

  /** Creates the filter. */
  @Inject
  public SessionFilter(Authentication authentication, Clock clock, Ids ids) {
    this.authentication = authentication;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Origins.isOwn(request)) {
      refuse(response);
      return;
    }
    if (Paths.isResource(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    CurrentRequest origin = new CurrentRequest(request.getRemoteAddr(), ids.next().toString());
    response.setHeader("X-Request-Id", origin.id());
    CurrentRequest.Work<Exception> rest =
        () -> origin.serve(() -> chain.doFilter(request, response));
    Optional<SignedIn> visitor =
        Sessions.of(request, clock.instant()).flatMap(authentication::bySession);
    if (visitor.isPresent()) {
      serve(visitor.get(), request, response, rest);
    } else if (Paths.isOpen(request)) {
      pass(rest);
    } else {
      Redirects.to(request, response, Paths.logInFor(request));
    }
  }

  /** Not by the error page, which would be made within the same foreign request. */
  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println("This request came from another site and was not carried out.");
  }

  private static void serve(
      SignedIn visitor,
      HttpServletRequest request,
      HttpServletResponse response,
      CurrentRequest.Work<Exception> rest)
      throws IOException, ServletException {
    if (visitor.passwordMustChange() && !Paths.isForNewcomers(request)) {
      Redirects.to(request, response, Paths.PASSWORD);
      return;
    }
    Sessions.note(request, visitor);
    pass(
        () -> {
          try {
            visitor
                .subject()
                .execute(
                    () -> {
                      rest.run();
                      return null;
                    });
          } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
          }
        });
  }

  private static void pass(CurrentRequest.Work<Exception> rest)
      throws IOException, ServletException {
    try {
      rest.run();
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
