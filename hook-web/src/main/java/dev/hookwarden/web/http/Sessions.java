package dev.hookwarden.web.http;

import dev.hookwarden.access.boundary.ConsoleSession;
import dev.hookwarden.access.boundary.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the container's session and a request carry of the person who visits. */
public final class Sessions {
  /** After this time a person logs in again, however busy they were. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String SESSION = "dev.hookwarden.session";
  private static final String VISITOR = "dev.hookwarden.visitor";

  private Sessions() {}

  /**
   * Begins a session under a new id, so that one that was foisted on the browser is worthless.
   *
   * @return false if the server has no room for another session
   */
  public static boolean begin(HttpServletRequest request, ConsoleSession session) {
    try {
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(SESSION, session);
      return true;
    } catch (IllegalStateException e) {
      // Where there is no room, the container gives a session that holds nothing.
      return false;
    }
  }

  /** Goes on with a session as it is now. */
  public static void replace(HttpServletRequest request, ConsoleSession session) {
    request.getSession().setAttribute(SESSION, session);
  }

  /** Ends the session. */
  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The session of a request; empty if nobody logged in or too long ago. */
  public static Optional<ConsoleSession> of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(found -> (ConsoleSession) found.getAttribute(SESSION))
        .filter(found -> now.isBefore(found.since().plus(LONGEST)));
  }

  /** Notes for the pages who visits. */
  static void note(HttpServletRequest request, SignedIn visitor) {
    request.setAttribute(VISITOR, visitor);
  }

  /** Who visits; empty on a page that is open to everybody. */
  public static Optional<SignedIn> visitor(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(VISITOR));
  }
}
