package dev.hookwarden.web.http;

import dev.hookwarden.access.boundary.Entry;
import dev.hookwarden.access.boundary.SignOn;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * Where people arrive for whom a provider of identities vouches: the container sends them there and
 * back, and our own session begins. There is nothing here unless a provider is configured.
 */
public class SignOnServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient SignOn signOn;

  /** Creates the servlet. */
  @Inject
  public SignOnServlet(SignOn signOn) {
    this.signOn = signOn;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (signOn.offer().isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      super.service(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    // Sends whoever has not been there to the provider, and answers that for us.
    if (!request.authenticate(response)) {
      return;
    }
    Principal principal = request.getUserPrincipal();
    String claim = principal == null ? "" : principal.getName();
    // The provider's part ends here: what follows is our session only, checked at each request.
    request.logout();
    if (signOn.enter(claim) instanceof Entry.Granted granted) {
      if (Sessions.begin(request, granted.session())) {
        Redirects.to(request, response, Paths.after(request.getParameter("next")));
      } else {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    } else {
      Sessions.end(request);
      Redirects.to(request, response, Paths.NO_ACCOUNT);
    }
  }
}
