package dev.hookwarden.consent.control;

import static dev.hookwarden.consent.control.KnownSayings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.Basis;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectionsTest {
  private static final UUID ADA = new UUID(0, 1);

  private static Optional<ActionReason> to(Basis basis, @Nullable UUID person, Said said) {
    ActionKind kind = person == null ? ActionKind.CALL : ActionKind.NOTIFY;
    return Objections.against(
        new Objections.Matter(kind, "crm", "POST", "p", basis), person, said, Instant.EPOCH);
  }

  @Test
  void onceAllowedStaysAllowedUnlessItIsMuted() {
    assertThat(to(Basis.ONCE, ADA, NOTHING)).isEmpty();
    assertThat(to(Basis.ONCE, null, NOTHING)).isEmpty();
    assertThat(to(Basis.ONCE, ADA, NOTHING.withMute())).contains(ActionReason.MUTED);
  }

  @Test
  void whatRestsOnSomethingStandingFallsWithIt() {
    assertThat(to(Basis.STANDING_CONSENT, ADA, NOTHING.withConsent())).isEmpty();
    assertThat(to(Basis.STANDING_CONSENT, ADA, NOTHING.withMandatory().withApproval()))
        .contains(ActionReason.WITHDRAWN);
    assertThat(to(Basis.STANDING_APPROVAL, null, NOTHING.withApproval())).isEmpty();
    assertThat(to(Basis.STANDING_APPROVAL, null, NOTHING.withConsent()))
        .contains(ActionReason.WITHDRAWN);
    assertThat(to(Basis.MANDATORY, ADA, NOTHING.withConsent())).contains(ActionReason.WITHDRAWN);
  }

  @Test
  void muteComesBeforeConsentAndNotBeforeWhatIsMandatory() {
    assertThat(to(Basis.STANDING_CONSENT, ADA, NOTHING.withConsent().withMute()))
        .contains(ActionReason.MUTED);
    assertThat(to(Basis.MANDATORY, ADA, NOTHING.withMandatory().withMute())).isEmpty();
  }
}
