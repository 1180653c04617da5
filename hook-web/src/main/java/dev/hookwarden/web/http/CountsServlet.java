package dev.hookwarden.web.http;

import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Counts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells an open page how much waits by now, as JSON: the id of a place and its number. */
public class CountsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Counts counts;

  /** Creates the servlet. */
  @Inject
  public CountsServlet(Counts counts) {
    this.counts = counts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(Json.write(counts.all()));
  }
}
