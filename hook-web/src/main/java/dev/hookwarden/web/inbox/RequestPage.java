package dev.hookwarden.web.inbox;

import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Inbox;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxAnswer.Part;
import dev.hookwarden.consent.boundary.RequestView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, with everything that can be said to it. */
@Named
@RequestScoped
public class RequestPage {
  @Inject private Inbox inbox;
  @Inject private InboxWords words;
  @Inject private Typed typed;

  private @Nullable String id;
  private @Nullable RequestView request;

  /** Finds the request before anything is shown. */
  public void load() {
    request = inbox.request(Addresses.id(id));
  }

  /** Carries out the answer whose button was touched. */
  public void act() {
    typed
        .button("answer")
        .ifPresent(
            answer ->
                Notices.attempt(
                    () ->
                        Notices.success(words.done(inbox.answer(Addresses.id(id), read(answer))))));
  }

  private InboxAnswer read(String answer) {
    return switch (answer) {
      case "once" -> new InboxAnswer.Once();
      case "always" -> new InboxAnswer.Always(typed.endOf("allow-until"));
      case "not-now" -> new InboxAnswer.NotNow();
      case "never" -> new InboxAnswer.Never();
      case "mute" -> new InboxAnswer.Mute(parts(), typed.endOf("mute-until"));
      case "report" -> new InboxAnswer.Report(typed.in("words"));
      default -> throw new HookwardenException(Problem.INVALID_REQUEST, "there is no such answer");
    };
  }

  private Set<Part> parts() {
    String scope = typed.in("scope");
    if (scope.equals("everything")) {
      return Set.of();
    }
    return Set.of(
        Arrays.stream(Part.values())
            .filter(part -> part.wireName().equals(scope))
            .findFirst()
            .orElseThrow(
                () -> new HookwardenException(Problem.INVALID_REQUEST, "choose what to mute")));
  }

  /** The request. */
  public RequestView getRequest() {
    return Objects.requireNonNull(request);
  }

  /** Whether the request is found. */
  public boolean isLoaded() {
    return request != null;
  }

  /** Whether it can be answered. */
  public boolean isWaiting() {
    return getRequest().progress().status() == ActionStatus.HELD;
  }

  /** The address of this page. */
  public String getAddress() {
    return "/request.xhtml?id=" + Addresses.id(id);
  }

  /** The request's id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the request's id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}
