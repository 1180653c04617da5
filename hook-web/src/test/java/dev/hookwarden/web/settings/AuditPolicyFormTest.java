package dev.hookwarden.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditPolicyFormTest {
  private static final AuditPolicyView PRESENT =
      new AuditPolicyView(Payload.HASH, List.of("$..email", "$.a"), 3, null);

  @Test
  void whatIsShownIsReadAsTheSame() {
    AuditPolicyForm shown = AuditPolicyForm.of(PRESENT);
    AuditPolicyForm read = AuditPolicyForm.typed("hash", shown.text());

    assertThat(read.payload()).isEqualTo(Optional.of(Payload.HASH));
    assertThat(read.paths()).isEqualTo(PRESENT.redact());
    assertThat(read.divergences(PRESENT)).isEmpty();
    assertThat(shown.choices())
        .containsExactly(
            new AuditPolicyForm.Choice("none", "nothing of them", false),
            new AuditPolicyForm.Choice("hash", "their hashes", true),
            new AuditPolicyForm.Choice("full", "all of them", false));
  }

  @Test
  void emptyLinesAreNoPathsAndNothingTypedIsLost() {
    AuditPolicyForm form = AuditPolicyForm.typed("full", "\r\n  $.a  \r\n\r\n$.b");

    assertThat(form.paths()).containsExactly("$.a", "$.b");
    assertThat(form.text()).isEqualTo("\r\n  $.a  \r\n\r\n$.b");
    assertThat(AuditPolicyForm.typed("full", "").paths()).isEmpty();
  }

  @Test
  void errorIsToldWithTheLineOfItsPath() {
    AuditPolicyForm form = AuditPolicyForm.typed("full", "\n$.a\n\nb");
    form.refuse(
        new HookwardenException(
            Problem.INVALID_REQUEST,
            "no",
            Map.of(
                "fields",
                List.of(
                    Map.of("field", "redact[1]", "detail", "'b' does not begin with $"),
                    Map.of("field", "redact[7]", "detail", "not of this form"),
                    Map.of("field", "redact", "detail", "at most 50 paths")))));

    assertThat(form.errors())
        .containsExactly("Line 4: 'b' does not begin with $.", "Only at most 50 paths.");
  }

  @Test
  void choiceThatIsNoneIsNotTakenForAnother() {
    AuditPolicyForm form = AuditPolicyForm.typed("some", "$.a");

    assertThat(form.payload()).isEmpty();
    assertThat(form.choices()).noneMatch(AuditPolicyForm.Choice::chosen);
  }

  @Test
  void tellsWhereSomebodyElseDecidedOtherwise() {
    assertThat(AuditPolicyForm.typed("full", "").divergences(PRESENT))
        .containsExactly(
            new SettingsForm.Divergence("Payloads", "all of them", "their hashes"),
            new SettingsForm.Divergence("Redacted paths", "none", "$..email, $.a"));
    assertThat(AuditPolicyForm.typed("hash", "$..email").divergences(PRESENT))
        .extracting(SettingsForm.Divergence::label)
        .containsExactly("Redacted paths");
  }
}
