package dev.hookwarden.web.delivery;

import dev.hookwarden.delivery.boundary.SubscriptionView;
import dev.hookwarden.delivery.boundary.Subscriptions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the links in mails lead by which people get no more of them (RFC 8058). Looking at it
 * changes nothing, whoever looks; a POST, of the page's button or of a mail program, does it.
 */
public class UnsubscribeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Subscriptions subscriptions;

  /** Creates the servlet. */
  @Inject
  public UnsubscribeServlet(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(subscriptions.find(token(request)), false, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    show(subscriptions.stop(token(request)), true, request, response);
  }

  private static void show(
      Optional<SubscriptionView> found,
      boolean done,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    request.setAttribute(
        UnsubscribePage.SHOWN, new UnsubscribePage.Shown(found.orElse(null), token(request), done));
    request.getRequestDispatcher("/unsubscribe.xhtml").forward(request, response);
  }

  private static String token(HttpServletRequest request) {
    String token = request.getParameter("t");
    return token == null ? "" : token;
  }
}
