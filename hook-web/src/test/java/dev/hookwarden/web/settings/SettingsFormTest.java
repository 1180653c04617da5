package dev.hookwarden.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsFormTest {
  private static final SettingsView PRESENT =
      new SettingsView(
          LimitTable.DEFAULTS,
          LimitTable.DEFAULTS,
          90,
          HistoryRules.DEFAULTS,
          ReviewPolicy.DEFAULT,
          ActionPolicy.DEFAULT,
          0,
          null);

  private final Map<String, String> typed = new HashMap<>();

  SettingsFormTest() {
    SettingsForm shown = SettingsForm.of(PRESENT);
    shown.rows().stream()
        .flatMap(row -> row.fields().stream())
        .forEach(field -> typed.put(field.getName(), field.getText()));
    typed.put("retentionDays", shown.retention().getText());
    shown.reviewNumbers().forEach(field -> typed.put(field.getName(), field.getText()));
    shown
        .reviewChoices()
        .forEach(choice -> typed.put(choice.getName(), choice.isChosen() ? "yes" : "no"));
    shown.actionNumbers().forEach(field -> typed.put(field.getName(), field.getText()));
    shown
        .actionChoices()
        .forEach(choice -> typed.put(choice.getName(), choice.isChosen() ? "yes" : "no"));
    shown.history().forEach(field -> typed.put(field.getName(), field.getText()));
  }

  private SettingsForm read() {
    return SettingsForm.typed(PRESENT, typed::get);
  }

  @Test
  void whatIsShownIsReadAsTheSame() {
    SettingsForm form = read();

    assertThat(typed).hasSize(Limit.values().length * TriggerKind.values().length + 3 + 3 + 6 + 7);
    assertThat(form.isWrong()).isFalse();
    assertThat(form.divergences(PRESENT)).isEmpty();
    assertThat(form.settings().retentionDays()).isEqualTo(90);
    assertThat(form.settings().review()).isEqualTo(ReviewPolicy.DEFAULT);
    assertThat(form.settings().actions()).isEqualTo(ActionPolicy.DEFAULT);
    assertThat(form.settings().history()).isEqualTo(HistoryRules.DEFAULTS);
    assertThat(form.settings().limits().get(TriggerKind.AFTER)).containsEntry(Limit.CPU, 2_000L);
  }

  @Test
  void errorStandsAtItsFieldAndNothingTypedIsLost() {
    typed.put("limits.after.cpuMillis", "fast");
    typed.put("retentionDays", "7");
    SettingsForm form = read();

    assertThat(form.isWrong()).isTrue();
    Field cpu = form.rows().getFirst().fields().get(TriggerKind.AFTER.ordinal());
    assertThat(cpu.getText()).isEqualTo("fast");
    assertThat(cpu.getError()).contains("200 ms");
    assertThat(form.retention().getText()).isEqualTo("7");
    assertThat(form.retention().isWrong()).isFalse();
  }

  @Test
  void refusedFieldTellsWhatIsPossible() {
    SettingsForm form = read();
    form.refuse("limits.before.notifies");
    form.refuse("retentionDays");
    form.refuse("absent");

    assertThat(form.retention().getError()).isEqualTo("From 1 to 3650.");
    assertThat(form.rows().get(Limit.NOTIFIES.ordinal()).fields().getFirst().getError())
        .isEqualTo("Only 0.");
  }

  @Test
  void tellsWhereSomebodyElseDecidedOtherwise() {
    typed.put("limits.invoke.wallMillis", "3 s");
    typed.put("retentionDays", "30");

    assertThat(read().divergences(PRESENT))
        .isEqualTo(
            List.of(
                new SettingsForm.Divergence("Wall time, invoke", "3 s", "10 s"),
                new SettingsForm.Divergence("Days that runs are kept", "30", "90")));
  }

  @Test
  void policyOfReviewsIsReadAsItIsChosen() {
    typed.put("review.automaticApproval", "yes");
    typed.put("review.suspendAt.high", "no");
    typed.put("review.suspendAt.low", "yes");
    typed.put("review.claimMinutes", "30");

    assertThat(read().settings().review())
        .isEqualTo(new ReviewPolicy(true, 30, Set.of("low", "critical"), 3, 1_000));
    assertThat(read().divergences(PRESENT))
        .contains(
            new SettingsForm.Divergence("Minutes that a version stays claimed", "30", "120"),
            new SettingsForm.Divergence("New low findings", "suspend", "keep running"),
            new SettingsForm.Divergence(
                "Versions without a finding", "approved at once", "a person approves"))
        .hasSize(4);
  }

  @Test
  void policyOfActionsIsReadAsItIsTyped() {
    typed.put("actions.overRate", "yes");
    typed.put("actions.perRecipient", "5");

    assertThat(read().settings().actions())
        .isEqualTo(
            new ActionPolicy(
                7, ActionPolicy.OverRate.DROP, 60, new ActionPolicy.Rates(5, 20, 1_000, 5_000)));
    assertThat(read().divergences(PRESENT))
        .containsExactly(
            new SettingsForm.Divergence("Actions an hour to one person", "5", "30"),
            new SettingsForm.Divergence(
                "Allowed messages over a rate", "not sent at all", "collected into a digest"));
  }

  @Test
  void numberOfTheReviewsIsRefusedAtItsField() {
    typed.put("review.alarmsPerHour", "often");
    SettingsForm form = read();
    form.refuse("review.claimMinutes");

    assertThat(form.isWrong()).isTrue();
    assertThat(form.reviewNumbers())
        .extracting(Field::getError)
        .containsExactly("From 1 to 10080.", "Write a whole number.", "");
  }
}
