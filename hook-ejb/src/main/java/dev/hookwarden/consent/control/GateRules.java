package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.GateDecision;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.ledger.boundary.Origin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The order of the questions: is there somebody at the other end, have they muted it, is there
 * room, is there consent. A mandatory notice passes mutes and consent, not the rates.
 */
@Dependent
public class GateRules {
  private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

  private final Destinations destinations;

  /** Creates the bean. */
  @Inject
  public GateRules(Destinations destinations) {
    this.destinations = destinations;
  }

  /** When no answer to what is asked now becomes a no. */
  public Instant deadline(UUID workspace, Instant now) {
    return now.plus(TIME_TO_ANSWER);
  }

  /**
   * Decides.
   *
   * @param person the recipient; empty for a call and for somebody unknown
   * @param present what has been said about the run's version
   */
  public GateDecision decide(
      Origin.Run run,
      ActionView.Wish wish,
      Optional<Person> person,
      Permissions.OfRun present,
      Instant now) {
    if (!wish.kind().isToPerson()) {
      return call(run, wish, present, now);
    }
    return person
        .map(recipient -> message(wish, recipient, present, now))
        .orElseGet(() -> new GateDecision.Refuse(ActionReason.UNKNOWN_RECIPIENT));
  }

  private static GateDecision message(
      ActionView.Wish wish, Person recipient, Permissions.OfRun present, Instant now) {
    if (wish.kind() == ActionKind.EMAIL && recipient.mail().isEmpty()) {
      return new GateDecision.Refuse(ActionReason.NO_ADDRESS);
    }
    if (present.isMandatory(wish.kind(), wish.purpose())) {
      return new GateDecision.Deliver(Basis.MANDATORY);
    }
    if (present.isMuted(recipient.id(), wish.kind(), wish.purpose(), now)) {
      return new GateDecision.Refuse(ActionReason.MUTED);
    }
    return present.isConsented(recipient.id(), wish.kind(), wish.purpose(), now)
        ? new GateDecision.Deliver(Basis.STANDING_CONSENT)
        : new GateDecision.Hold(ActionReason.NO_CONSENT);
  }

  private GateDecision call(
      Origin.Run run, ActionView.Wish wish, Permissions.OfRun present, Instant now) {
    Optional<Destinations.Terms> destination = destinations.terms(run.workspace(), wish.target());
    if (destination.isEmpty()) {
      return new GateDecision.Refuse(ActionReason.UNKNOWN_DESTINATION);
    }
    if (!destination.get().takes(wish.method(), wish.payload())) {
      return new GateDecision.Refuse(ActionReason.REQUEST_NOT_ALLOWED);
    }
    return present.isApproved(wish.target(), wish.method(), now)
        ? new GateDecision.Deliver(Basis.STANDING_APPROVAL)
        : new GateDecision.Hold(ActionReason.NO_CONSENT);
  }
}
