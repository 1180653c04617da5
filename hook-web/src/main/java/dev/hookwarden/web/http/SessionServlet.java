package dev.hookwarden.web.http;

import dev.hookwarden.access.boundary.WorkspaceView;
import dev.hookwarden.access.boundary.Workspaces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Ends a session, or turns it to another workspace: what the head of every page offers. It is no
 * part of a page, so it works from any of them, however old. {@link SessionFilter} refuses requests
 * of other sites.
 */
public class SessionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Workspaces workspaces;
  private final transient Clock clock;

  /** Creates the servlet. */
  @Inject
  public SessionServlet(Workspaces workspaces, Clock clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String workspace = request.getParameter("workspace");
    if (workspace == null) {
      Sessions.end(request);
      Redirects.to(request, response, Paths.LOG_IN);
    } else {
      enter(workspace, request);
      Redirects.to(request, response, Paths.HOME);
    }
  }

  private void enter(String workspace, HttpServletRequest request) {
    workspaces.mine().stream()
        .map(WorkspaceView::id)
        .filter(id -> id.toString().equals(workspace))
        .filter(workspaces::enter)
        .findFirst()
        .ifPresent(
            id ->
                Sessions.of(request, clock.instant())
                    .ifPresent(session -> Sessions.replace(request, session.in(id))));
  }
}
