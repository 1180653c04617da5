package dev.hookwarden.web.http;

import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.access.boundary.SignedIn;
import dev.hookwarden.platform.HookwardenException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.shiro.subject.ExecutionException;

/**
 * Lets a request pass on behalf of the person whose session it is. What is open to everybody is
 * named by its whole raw path, so no trick with a path opens more.
 */
public class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int MAX_CAUSES = 20;

  private final transient Authentication authentication;
  private final transient Clock clock;

  /** Creates the filter. */
  @Inject
  public SessionFilter(Authentication authentication, Clock clock) {
    this.authentication = authentication;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!Origins.isOwn(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (Paths.isResource(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    Optional<SignedIn> visitor =
        Sessions.of(request, clock.instant()).flatMap(authentication::bySession);
    if (visitor.isPresent()) {
      serve(visitor.get(), request, response, chain);
    } else if (Paths.isOpen(request)) {
      pass(request, response, chain);
    } else {
      Redirects.to(request, response, Paths.logInFor(request));
    }
  }

  private static void serve(
      SignedIn visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (visitor.passwordMustChange() && !Paths.isForNewcomers(request)) {
      Redirects.to(request, response, Paths.PASSWORD);
      return;
    }
    Sessions.note(request, visitor);
    try {
      visitor
          .subject()
          .execute(
              () -> {
                pass(request, response, chain);
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

  /** A failure that has a name becomes its status; the page for errors tells the rest. */
  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      if (cause(e, ViewExpiredException.class).isPresent()) {
        Redirects.to(request, response, request.getRequestURI());
        return;
      }
      Optional<HookwardenException> named = cause(e, HookwardenException.class);
      if (named.isEmpty()) {
        throw e;
      }
      response.resetBuffer();
      response.sendError(named.get().problem().status());
    }
  }

  private static <T> Optional<T> cause(Throwable failure, Class<T> wanted) {
    return Stream.iterate(failure, found -> found != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(wanted::isInstance)
        .map(wanted::cast)
        .findFirst();
  }
}
