package dev.hookwarden.consent.control;

import static dev.hookwarden.consent.boundary.ActionReason.MUTED;
import static dev.hookwarden.consent.boundary.ActionReason.NO_ADDRESS;
import static dev.hookwarden.consent.boundary.ActionReason.NO_CONSENT;
import static dev.hookwarden.consent.boundary.ActionReason.OVER_RATE;
import static dev.hookwarden.consent.boundary.ActionReason.REQUEST_NOT_ALLOWED;
import static dev.hookwarden.consent.boundary.ActionReason.UNKNOWN_DESTINATION;
import static dev.hookwarden.consent.boundary.ActionReason.UNKNOWN_RECIPIENT;
import static dev.hookwarden.consent.boundary.Basis.MANDATORY;
import static dev.hookwarden.consent.boundary.Basis.STANDING_APPROVAL;
import static dev.hookwarden.consent.boundary.Basis.STANDING_CONSENT;
import static dev.hookwarden.consent.control.KnownSayings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.GateDecision;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.settings.boundary.ActionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GateRulesTest {
  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Origin.Run RUN = new Origin.Run(WORKSPACE, new UUID(0, 2), 0, "h", 1, null);
  private static final UUID ADA = new UUID(0, 3);

  private final KnownPolicy policy = new KnownPolicy();
  private final List<Room.Claim> taken = new ArrayList<>();
  private int room = Integer.MAX_VALUE;
  private final GateRules rules = new GateRules(new Crm(), this::take, policy);

  /** One destination. */
  private static final class Crm extends Destinations {
    @Override
    public Optional<Terms> terms(UUID workspace, String name) {
      return Optional.of(new Terms("crm", Set.of("POST"), false)).filter(_ -> name.equals("crm"));
    }
  }

  private List<Boolean> take(UUID workspace, String hook, List<Room.Claim> claims) {
    taken.addAll(claims);
    return claims.stream().map(claim -> room-- > 0).toList();
  }

  private static GateRules.Asked notify(boolean known) {
    return new GateRules.Asked(
        new ActionView.Wish(ActionKind.NOTIFY, "ada", known ? ADA : null, "p", null, "{}"),
        known ? Optional.of(new Person(ADA, "ada", true, null)) : Optional.empty());
  }

  private static GateRules.Asked notifyOnlyAdded() {
    return new GateRules.Asked(
        new ActionView.Wish(ActionKind.NOTIFY, "ada", ADA, "p", null, "{}"),
        Optional.of(new Person(ADA, "ada", false, null)));
  }

  private static GateRules.Asked email(boolean address) {
    return new GateRules.Asked(
        new ActionView.Wish(ActionKind.EMAIL, "ada", ADA, "p", null, "{}"),
        Optional.of(new Person(ADA, "ada", true, address ? "ada@example.org" : null)));
  }

  private static GateRules.Asked call(String destination, String method) {
    return new GateRules.Asked(
        new ActionView.Wish(ActionKind.CALL, destination, null, null, method, "{}"),
        Optional.empty());
  }

  private static Arguments row(
      GateRules.Asked asked, Said said, boolean room, GateDecision decision) {
    return Arguments.of(asked, said, room, decision);
  }

  private static GateDecision hold() {
    return new GateDecision.Hold(NO_CONSENT);
  }

  static Stream<Arguments> inTheOrderOfTheQuestions() {
    KnownSayings everything = NOTHING.withMandatory().withMute().withConsent().withApproval();
    return Stream.of(
        // Is there somebody at the other end? Whatever was said, and even if there is no room.
        row(notify(false), everything, false, new GateDecision.Refuse(UNKNOWN_RECIPIENT)),
        row(email(false), everything, false, new GateDecision.Refuse(NO_ADDRESS)),
        row(call("erp", "POST"), everything, false, new GateDecision.Refuse(UNKNOWN_DESTINATION)),
        row(call("crm", "PUT"), everything, false, new GateDecision.Refuse(REQUEST_NOT_ALLOWED)),
        // Is it mandatory? That passes mutes and consent, not the rates.
        row(notify(true), everything, true, new GateDecision.Deliver(MANDATORY)),
        row(email(true), NOTHING.withMandatory(), true, new GateDecision.Deliver(MANDATORY)),
        row(notify(true), everything, false, new GateDecision.Collect(MANDATORY)),
        // Somebody whom a workspace has only added is asked all the same.
        row(notifyOnlyAdded(), NOTHING.withMandatory(), true, hold()),
        // Is it muted? A consent does not lift a mute.
        row(notify(true), NOTHING.withMute().withConsent(), true, new GateDecision.Refuse(MUTED)),
        row(email(true), NOTHING.withMute(), false, new GateDecision.Refuse(MUTED)),
        // Is there consent? Room makes no difference to what waits for an answer.
        row(notify(true), NOTHING, true, hold()),
        row(email(true), NOTHING, false, hold()),
        row(notify(true), NOTHING.withApproval(), true, hold()),
        row(call("crm", "POST"), NOTHING.withConsent().withMandatory(), true, hold()),
        // Is there room?
        row(notify(true), NOTHING.withConsent(), true, new GateDecision.Deliver(STANDING_CONSENT)),
        row(email(true), NOTHING.withConsent(), false, new GateDecision.Collect(STANDING_CONSENT)),
        row(
            call("crm", "POST"),
            NOTHING.withApproval(),
            true,
            new GateDecision.Deliver(STANDING_APPROVAL)),
        row(call("crm", "POST"), NOTHING.withApproval(), false, new GateDecision.Hold(OVER_RATE)));
  }

  @ParameterizedTest
  @MethodSource("inTheOrderOfTheQuestions")
  void asksInOrder(GateRules.Asked asked, Said said, boolean space, GateDecision decision) {
    room = space ? 1 : 0;
    assertThat(rules.decide(RUN, List.of(asked), said, NOW)).containsExactly(decision);
  }

  @Test
  void dropsWhatIsOverARateIfThePolicySaysSoButNoMandatoryNotice() {
    policy.set(new ActionPolicy(7, ActionPolicy.OverRate.DROP, 60, ActionPolicy.DEFAULT.rates()));
    room = 0;
    assertThat(rules.decide(RUN, List.of(notify(true)), NOTHING.withConsent(), NOW))
        .containsExactly(new GateDecision.Refuse(OVER_RATE));
    assertThat(rules.decide(RUN, List.of(notify(true)), NOTHING.withMandatory(), NOW))
        .containsExactly(new GateDecision.Collect(MANDATORY));
    assertThat(rules.decide(RUN, List.of(call("crm", "POST")), NOTHING.withApproval(), NOW))
        .containsExactly(new GateDecision.Hold(OVER_RATE));
  }

  @Test
  void takesRoomForWhatMayBeSentOnlyAndInOrder() {
    room = 2;
    List<GateRules.Asked> asked =
        List.of(notify(false), notify(true), call("crm", "POST"), email(true), email(false));
    assertThat(rules.decide(RUN, asked, NOTHING.withConsent(), NOW))
        .containsExactly(
            new GateDecision.Refuse(UNKNOWN_RECIPIENT),
            new GateDecision.Deliver(STANDING_CONSENT),
            hold(),
            new GateDecision.Deliver(STANDING_CONSENT),
            new GateDecision.Refuse(NO_ADDRESS));
    assertThat(taken)
        .containsExactly(
            new Room.Claim(ADA, ActionKind.NOTIFY), new Room.Claim(ADA, ActionKind.EMAIL));

    taken.clear();
    rules.decide(RUN, asked, NOTHING, NOW);
    assertThat(taken).as("what waits takes no room").isEmpty();
  }

  @Test
  void timeToAnswerIsThePolicys() {
    assertThat(rules.deadline(WORKSPACE, NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    policy.set(new ActionPolicy(3, ActionPolicy.OverRate.DIGEST, 60, ActionPolicy.DEFAULT.rates()));
    assertThat(rules.deadline(WORKSPACE, NOW)).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }
}
