package dev.hookwarden.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Refuses bodies that are too large before anything of them is read. The container holds a whole
 * form in memory, so its length must be told in advance, and it must not be compressed: a browser
 * never sends a form otherwise.
 */
public class BodyFilter extends HttpFilter {
  /** The most bytes of a form of somebody who has not logged in. */
  static final long OPEN_BYTES = 64 * 1024;

  /**
   * The most bytes of any form: a hook's source of 1 MiB, each byte of which may take three, and
   * what is beside it.
   */
  static final long SIGNED_IN_BYTES = 4 * 1024 * 1024;

  private static final long serialVersionUID = 1L;

  private final transient Clock clock;

  /** Creates the filter. */
  @Inject
  public BodyFilter(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isSignedIn = Sessions.of(request, clock.instant()).isPresent();
    switch (Bodies.judge(request, isSignedIn ? SIGNED_IN_BYTES : OPEN_BYTES)) {
      case FITS -> chain.doFilter(request, response);
      case TOO_LARGE ->
          refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "It is too large.");
      case OF_UNKNOWN_LENGTH ->
          refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED, "Its length has to be told.");
      case ENCODED ->
          refuse(
              response,
              HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
              "It must not be compressed.");
    }
  }

  /** Not by the error page, which would be made of the same request. */
  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println("What was sent was not read. " + why);
  }
}
