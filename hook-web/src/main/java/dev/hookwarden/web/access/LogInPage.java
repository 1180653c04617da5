package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.Entry;
import dev.hookwarden.access.boundary.LogIn;
import dev.hookwarden.access.boundary.SignOn;
import dev.hookwarden.web.http.Paths;
import dev.hookwarden.web.http.Sessions;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where people log in. */
@Named
@RequestScoped
public class LogInPage {
  @Inject private LogIn logIn;
  @Inject private SignOn signOn;
  @Inject private HttpServletRequest request;
  @Inject private ExternalContext context;

  private String name = "";
  private String password = "";
  private @Nullable String next;
  private @Nullable String provider;
  private boolean stranger;

  /** What people call the provider by which they can log in too; empty if there is none. */
  public String getProvider() {
    if (provider == null) {
      provider = signOn.offer().orElse("");
    }
    return provider;
  }

  /** The address of the log-in by the provider. */
  public String getProviderLink() {
    return next == null || next.isEmpty()
        ? Paths.SIGN_ON
        : Paths.SIGN_ON + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** Checks the password and begins a session. */
  public void enter() throws IOException {
    Entry entry = logIn.enter(name, password, request.getRemoteAddr());
    switch (entry) {
      case Entry.Granted granted -> {
        if (Sessions.begin(request, granted.session())) {
          context.redirect(Paths.after(next));
        } else {
          Notices.failure(
              "As many people are logged in as this server has room for. Try again in some"
                  + " minutes.");
        }
      }
      case Entry.Refused refused -> Notices.failure("Name or password are not right.");
      case Entry.Blocked blocked -> Notices.failure(Pauses.inWords(blocked.pause()));
      case Entry.Homeless homeless ->
          Notices.failure("You are a member of no workspace. Ask an administrator.");
    }
  }

  /** The name as typed. */
  public String getName() {
    return name;
  }

  /** Takes the name. */
  public void setName(String name) {
    this.name = name;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  /** Takes the password. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** Whether a provider vouched for somebody who is unknown here. */
  public boolean isStranger() {
    return stranger;
  }

  /** Takes whether a provider vouched for somebody who is unknown here. */
  public void setStranger(boolean stranger) {
    this.stranger = stranger;
  }

  /** Where the reader was going. */
  public @Nullable String getNext() {
    return next;
  }

  /** Takes where the reader was going. */
  public void setNext(@Nullable String next) {
    this.next = next;
  }
}
