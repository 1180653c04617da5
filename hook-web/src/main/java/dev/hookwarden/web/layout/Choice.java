package dev.hookwarden.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a button in a row of a list was about. The button itself says it, and not its place in the
 * list: that may have changed since the page was made.
 */
@RequestScoped
public class Choice {
  @Inject private HttpServletRequest request;

  /**
   * What a button says, if it was touched in a form of ours.
   *
   * @param button the button's name
   */
  public Optional<String> of(String button) {
    return FacesContext.getCurrentInstance().isPostback()
        ? Optional.ofNullable(request.getParameter(button))
        : Optional.empty();
  }
}
