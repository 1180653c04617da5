package dev.hookwarden.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a browser elsewhere, whether it loads a page or updates a part of one. */
final class Redirects {
  private Redirects() {}

  static void to(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      String escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
      response
          .getWriter()
          .printf("<partial-response><redirect url=\"%s\"/></partial-response>", escaped);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
    }
  }
}
