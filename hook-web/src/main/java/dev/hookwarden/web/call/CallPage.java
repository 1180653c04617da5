package dev.hookwarden.web.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.consent.boundary.CallReviews;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.review.VisibleText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call as it would be made, and the decision about it. */
@Named
@RequestScoped
public class CallPage {
  private static final String APPROVAL_REASON = "why";
  private static final String REFUSAL_REASON = "why-not";
  private static final String EXPIRES = "expires";

  @Inject private CallReviews reviews;
  @Inject private Choice choice;
  @Inject private Clock clock;

  private @Nullable String id;
  private @Nullable CallView call;

  /** Finds the call before anything is shown. */
  public void load() {
    call = reviews.call(Addresses.id(id));
  }

  /** Decides, if a button was touched. */
  public void act() {
    switch (typed("act")) {
      case "approve" -> decide(APPROVAL_REASON, this::approval);
      case "refuse" -> decide(REFUSAL_REASON, () -> new CallDecision.Refuse(typed(REFUSAL_REASON)));
      default -> {
        // Nothing was touched.
      }
    }
  }

  private CallDecision approval() {
    return new CallDecision.Approve(
        typed(APPROVAL_REASON), !typed("always").isEmpty(), expiresAt(), typed("seen"));
  }

  private void decide(String field, Supplier<CallDecision> decision) {
    try {
      CallView decided = reviews.decide(Addresses.id(id), decision.get());
      Notices.success(
          switch (decided.action().progress().status()) {
            case HELD -> "Your approval is kept. Somebody else has to approve it too.";
            case REFUSED -> "The call is refused.";
            default -> "The call is approved.";
          });
    } catch (HookwardenException e) {
      String place = e.detail().startsWith("expiresAt:") ? EXPIRES : field;
      Notices.failureAt(place, Notices.sentence(e.detail().replaceFirst("^[A-Za-z]+: ", "")));
    }
  }

  /** The end of the day that was typed. */
  private @Nullable Instant expiresAt() {
    String day = typed(EXPIRES);
    try {
      return day.isEmpty()
          ? null
          : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "expiresAt: a day such as 2027-01-31");
    }
  }

  /** What a request says of a path, with what draws nothing made visible. */
  static String pathOf(String request) {
    try {
      return VisibleText.of(Json.parseStored(request).path("path").asText(""));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored request is not readable", e);
    }
  }

  /** The call. */
  public CallView getCall() {
    return Objects.requireNonNull(call);
  }

  /** Whether the call is found. */
  public boolean isLoaded() {
    return call != null;
  }

  /** What would be sent; what the hook asked for if the destination does not take it any more. */
  public String getText() {
    CallView view = getCall();
    return view.call() == null
        ? VisibleText.of(view.action().wish().payload())
        : CallText.whole(view.call());
  }

  /** What differs from the last call of its kind that was allowed. */
  public List<Difference.Line> getDifference() {
    ActionView last = getCall().last();
    return last == null
        ? List.of()
        : CallText.difference(last.wish().payload(), getCall().action().wish().payload());
  }

  /** Whether it waits for a decision. */
  public boolean isWaiting() {
    ActionView.Progress progress = getCall().action().progress();
    Instant deadline = progress.deadline();
    return progress.status() == ActionStatus.HELD
        && (deadline == null || clock.instant().isBefore(deadline));
  }

  /** Whether the visitor can approve it. */
  public boolean isApprovable() {
    return isWaiting() && !getCall().who().own() && getCall().call() != null;
  }

  /** The address of this page. */
  public String getAddress() {
    return "/call.xhtml?id=" + Addresses.id(id);
  }

  /** What was typed into a field; empty if nothing was. */
  public String typed(String field) {
    return choice.of(field).map(Addresses::text).orElse("");
  }

  /** The call's id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the call's id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}
