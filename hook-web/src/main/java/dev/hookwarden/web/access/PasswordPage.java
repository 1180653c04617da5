package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.Entry;
import dev.hookwarden.access.boundary.LogIn;
import dev.hookwarden.web.http.Paths;
import dev.hookwarden.web.http.Sessions;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where people change their password. */
@Named
@RequestScoped
public class PasswordPage {
  @Inject private LogIn logIn;
  @Inject private HttpServletRequest request;
  @Inject private ExternalContext context;

  private String current = "";
  private String chosen = "";
  private String repeated = "";

  /** Changes the password; other sessions of the person end. */
  public void change() {
    if (!chosen.equals(repeated)) {
      Notices.failure("The two new passwords are not the same.");
      return;
    }
    Notices.attempt(() -> settle(logIn.changePassword(current, chosen, request.getRemoteAddr())));
  }

  private void settle(Entry entry) {
    switch (entry) {
      case Entry.Granted granted -> {
        // Without room for it they are led to the log-in, and the password is the new one.
        Sessions.begin(request, granted.session());
        goHome();
      }
      case Entry.Refused refused -> Notices.failure("The present password is not right.");
      case Entry.Blocked blocked -> Notices.failure(Pauses.inWords(blocked.pause()));
      case Entry.Homeless homeless -> goHome();
    }
  }

  private void goHome() {
    try {
      context.redirect(Paths.HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Never shown again. */
  public String getCurrent() {
    return "";
  }

  /** Takes the present password. */
  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never shown again. */
  public String getChosen() {
    return "";
  }

  /** Takes the new password. */
  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  /** Never shown again. */
  public String getRepeated() {
    return "";
  }

  /** Takes the new password once more. */
  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
