package dev.hookwarden.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads from a form that was carried out to a page that can be loaded again. */
@RequestScoped
public class Departure {
  @Inject private ExternalContext context;

  /**
   * Ends this page and lets the browser load another one.
   *
   * @param page its address within the console
   */
  public void to(String page) {
    try {
      context.redirect(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
