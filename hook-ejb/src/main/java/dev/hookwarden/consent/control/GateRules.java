package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.GateDecision;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.settings.boundary.ActionPolicies;
import dev.hookwarden.settings.boundary.ActionPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The order of the questions: is there somebody at the other end, is it a mandatory notice, have
 * they muted it, is there consent, is there room. Room is asked for last, and for what may be sent
 * only, so that what waits takes none from what is allowed.
 */
@Dependent
public class GateRules {
  private final Destinations destinations;
  private final Room room;
  private final ActionPolicies policies;

  /** Creates the bean. */
  @Inject
  public GateRules(Destinations destinations, Rates rates, ActionPolicies policies) {
    this(destinations, (Room) rates, policies);
  }

  GateRules(Destinations destinations, Room room, ActionPolicies policies) {
    this.destinations = destinations;
    this.room = room;
    this.policies = policies;
  }

  /**
   * An action to decide about.
   *
   * @param wish what it asks for
   * @param person the recipient; empty for a call and for somebody unknown
   */
  public record Asked(ActionView.Wish wish, Optional<Person> person) {}

  /** When no answer to what is asked now becomes a no. */
  public Instant deadline(UUID workspace, Instant now) {
    return now.plus(Duration.ofDays(policies.of(workspace).policy().answerDays()));
  }

  /**
   * Decides about the actions of a run, in their order.
   *
   * @param said what has been said about the run's version
   */
  public List<GateDecision> decide(
      Origin.Run run, List<Asked> asked, Permissions.OfRun said, Instant now) {
    return decide(run, asked, (Said) said, now);
  }

  List<GateDecision> decide(Origin.Run run, List<Asked> asked, Said said, Instant now) {
    List<GateDecision> decisions = new ArrayList<>();
    List<Room.Claim> claims = new ArrayList<>();
    for (Asked one : asked) {
      GateDecision decision = standing(run, one, said, now);
      decisions.add(decision);
      if (decision instanceof GateDecision.Deliver) {
        claims.add(new Room.Claim(one.wish().recipient(), one.wish().kind()));
      }
    }
    if (!claims.isEmpty()) {
      ActionPolicy.OverRate fate = policies.of(run.workspace()).policy().overRate();
      Iterator<Boolean> given = room.take(run.workspace(), run.hook(), claims).iterator();
      decisions.replaceAll(
          decision ->
              decision instanceof GateDecision.Deliver(Basis basis) && !given.next()
                  ? overRate(basis, fate)
                  : decision);
    }
    return decisions;
  }

  /** What there would be if there were room for everything. */
  private GateDecision standing(Origin.Run run, Asked asked, Said said, Instant now) {
    ActionView.Wish wish = asked.wish();
    if (!wish.kind().isToPerson()) {
      return call(run, wish, said, now);
    }
    return asked
        .person()
        .map(recipient -> message(wish, recipient, said, now))
        .orElseGet(() -> new GateDecision.Refuse(ActionReason.UNKNOWN_RECIPIENT));
  }

  private static GateDecision message(
      ActionView.Wish wish, Person recipient, Said said, Instant now) {
    if (wish.kind() == ActionKind.EMAIL && recipient.mail().isEmpty()) {
      return new GateDecision.Refuse(ActionReason.NO_ADDRESS);
    }
    // Whom a workspace has only added, it may not reach without their consent.
    if (recipient.hasEntered() && said.isMandatory(wish.kind(), wish.purpose())) {
      return new GateDecision.Deliver(Basis.MANDATORY);
    }
    if (said.isMuted(recipient.id(), wish.kind(), wish.purpose(), now)) {
      return new GateDecision.Refuse(ActionReason.MUTED);
    }
    return said.isConsented(recipient.id(), wish.kind(), wish.purpose(), now)
        ? new GateDecision.Deliver(Basis.STANDING_CONSENT)
        : new GateDecision.Hold(ActionReason.NO_CONSENT);
  }

  private GateDecision call(Origin.Run run, ActionView.Wish wish, Said said, Instant now) {
    Optional<Destinations.Terms> destination = destinations.terms(run.workspace(), wish.target());
    if (destination.isEmpty()) {
      return new GateDecision.Refuse(ActionReason.UNKNOWN_DESTINATION);
    }
    if (!destination.get().takes(wish.method(), wish.payload())) {
      return new GateDecision.Refuse(ActionReason.REQUEST_NOT_ALLOWED);
    }
    return said.isApproved(wish.target(), wish.method(), now)
        ? new GateDecision.Deliver(Basis.STANDING_APPROVAL)
        : new GateDecision.Hold(ActionReason.NO_CONSENT);
  }

  /** A call can't be told together with others; a mandatory notice is never lost. */
  private static GateDecision overRate(Basis basis, ActionPolicy.OverRate fate) {
    return switch (basis) {
      case STANDING_APPROVAL -> new GateDecision.Hold(ActionReason.OVER_RATE);
      case MANDATORY -> new GateDecision.Collect(basis);
      case STANDING_CONSENT, ONCE ->
          fate == ActionPolicy.OverRate.DIGEST
              ? new GateDecision.Collect(basis)
              : new GateDecision.Refuse(ActionReason.OVER_RATE);
    };
  }
}
