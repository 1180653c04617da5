package dev.hookwarden.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Tells which page this is. */
@Named
@RequestScoped
public class Pages {
  @Inject private HttpServletRequest request;

  /**
   * Whether this page is one of several.
   *
   * @param names names of pages, separated by blanks
   */
  public boolean isWithin(String names) {
    String path = request.getServletPath();
    return List.of(names.split(" ")).stream().anyMatch(name -> path.equals("/" + name + ".xhtml"));
  }
}
