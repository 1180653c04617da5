package dev.hookwarden.web.call;

import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.consent.boundary.CallFilter;
import dev.hookwarden.consent.boundary.CallReviews;
import dev.hookwarden.consent.boundary.DecidedCall;
import dev.hookwarden.consent.boundary.WaitingCall;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls that wait for a reviewer, by filters that are part of the address. */
@Named
@RequestScoped
public class CallsPage {
  private static final String APPROVE = "approve";
  private static final String REFUSE = "refuse";

  @Inject private CallReviews reviews;
  @Inject private Choice choice;
  @Inject private HttpServletRequest request;

  private final Map<String, String> filters = new LinkedHashMap<>();
  private @Nullable String after;
  private @Nullable Cursor<WaitingCall> page;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    CallFilter filter = new CallFilter(orNull("hook"), orNull("destination"), orNull("method"));
    page =
        Cursor.until(
            "/calls.xhtml",
            filters,
            after,
            reviews.waiting(filter, Addresses.above(after), Cursor.SIZE));
  }

  /** Decides about those that are ticked, if a button was touched. */
  public void act() {
    choice.of("act").flatMap(this::decision).ifPresent(this::decide);
  }

  private Optional<CallDecision> decision(String act) {
    String why = typed("why");
    return switch (act) {
      case APPROVE -> Optional.of(new CallDecision.Approve(why, false, null, null));
      case REFUSE -> Optional.of(new CallDecision.Refuse(why));
      default -> Optional.empty();
    };
  }

  private void decide(CallDecision decision) {
    String[] ticked = request.getParameterValues("call");
    if (ticked == null) {
      Notices.failure("Tick the calls that you mean.");
      return;
    }
    Notices.attempt(
        () -> {
          List<UUID> ids = Arrays.stream(ticked).map(Addresses::id).toList();
          tell(decision, reviews.decideEach(ids, decision));
        });
  }

  private static void tell(CallDecision decision, List<DecidedCall> decided) {
    long done = decided.stream().filter(call -> call.refusal() == null).count();
    if (done > 0) {
      String what = decision instanceof CallDecision.Refuse ? "refused" : "approved";
      Notices.success((done == 1 ? "1 call is %s." : done + " calls are %s.").formatted(what));
    }
    decided.stream()
        .map(DecidedCall::refusal)
        .filter(Objects::nonNull)
        .map(refusal -> Notices.sentence(refusal.detail()))
        .distinct()
        .forEach(why -> Notices.failure("Not all: " + why));
  }

  /** What a hook has to do with it, in one line. */
  public String path(WaitingCall call) {
    return CallPage.pathOf(call.action().wish().payload());
  }

  /** Whether the list is read, which it is not while a form is. */
  public boolean isLoaded() {
    return page != null;
  }

  /** The calls; none before they are read. */
  public @Nullable Cursor<WaitingCall> getPage() {
    return page;
  }

  /** Whether any filter is set. */
  public boolean isFiltered() {
    return filters.values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** What was typed into a field; empty if nothing was. */
  public String typed(String field) {
    return choice.of(field).map(Addresses::text).orElse("");
  }

  private @Nullable String orNull(String filter) {
    String value = filters.getOrDefault(filter, "");
    return value.isEmpty() ? null : value;
  }

  /** Only of this hook; empty for all. */
  public String getHook() {
    return filters.getOrDefault("hook", "");
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    filters.put("hook", Addresses.text(hook));
  }

  /** Only to this destination; empty for all. */
  public String getDestination() {
    return filters.getOrDefault("destination", "");
  }

  /** Takes the destination. */
  public void setDestination(@Nullable String destination) {
    filters.put("destination", Addresses.text(destination));
  }

  /** Only by this HTTP method; empty for all. */
  public String getMethod() {
    return filters.getOrDefault("method", "");
  }

  /** Takes the HTTP method. */
  public void setMethod(@Nullable String method) {
    filters.put("method", Addresses.text(method));
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
