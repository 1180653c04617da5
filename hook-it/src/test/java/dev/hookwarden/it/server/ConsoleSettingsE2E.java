package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.platform.Role;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The page of the settings. */
@RunAsClient
class ConsoleSettingsE2E extends Application {
  private static final String CPU = "limits.after.cpuMillis";

  private final Api administrator = Tenant.create().administrator();

  @Test
  void administratorChangesSettings() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/settings.xhtml");
      assertThat(console.setting(CPU)).isEqualTo("2 s");
      assertThat(console.noteOf(CPU)).contains("at most 2 s");

      console.saveSettings(Map.of(CPU, "500 ms", "retentionDays", "30"));
      assertThat(console.notices()).contains("The settings are saved");
      assertThat(console.setting(CPU)).isEqualTo("500 ms");
      assertThat(console.text()).contains("Last changed by " + person.name());
      var saved = administrator.get("settings").json();
      assertThat(saved.at("/limits/after/cpuMillis").asInt()).isEqualTo(500);
      assertThat(saved.path("retentionDays").asInt()).isEqualTo(30);
    }
  }

  @Test
  void errorStandsAtItsFieldAndNothingTypedIsLost() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor(390, 844, false)) {
      person.arrive(console);
      console.open("/settings.xhtml");
      console.saveSettings(Map.of(CPU, "<b>fast</b>", "retentionDays", "7"));
      assertThat(console.notices()).contains("Nothing was saved");
      assertThat(console.noteOf(CPU)).contains("Write a time");
      assertThat(console.setting(CPU)).isEqualTo("<b>fast</b>");
      assertThat(console.setting("retentionDays")).isEqualTo("7");

      console.saveSettings(Map.of(CPU, "1 min", "retentionDays", "4000"));
      assertThat(console.noteOf(CPU)).contains("From 1 ms to 2 s");
      assertThat(console.noteOf("retentionDays")).contains("From 1 to 3650");
      assertThat(console.setting(CPU)).isEqualTo("1 min");
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      assertThat(administrator.get("settings").json().path("revision").asInt()).isZero();
    }
  }

  @Test
  void whoeverIsOvertakenSeesBothStatesAndDecides() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    Person other = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console mine = Chromium.visitor();
        Console theirs = Chromium.visitor()) {
      person.arrive(mine);
      other.arrive(theirs);
      mine.open("/settings.xhtml");
      theirs.open("/settings.xhtml");
      theirs.saveSettings(Map.of("retentionDays", "60"));

      mine.saveSettings(Map.of("retentionDays", "20", CPU, "1 s"));
      assertThat(mine.notices()).contains("somebody else saved the settings meanwhile");
      assertThat(mine.text()).contains("Saved meanwhile", other.name(), "20", "60");
      assertThat(mine.setting("retentionDays")).isEqualTo("20");
      assertThat(mine.setting(CPU)).isEqualTo("1 s");
      assertThat(mine.seriousFindings()).isEmpty();
      assertThat(administrator.get("settings").json().path("retentionDays").asInt()).isEqualTo(60);

      mine.press("Save");
      assertThat(mine.notices()).contains("The settings are saved");
      assertThat(administrator.get("settings").json().path("retentionDays").asInt()).isEqualTo(20);
    }
  }

  @Test
  void administratorChangesWhatTheAuditLogKeeps() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/audit.xhtml");
      console.follow("Change");
      assertThat(console.path()).isEqualTo("/settings.xhtml#audit-policy");
      assertThat(console.setting("audit.payload")).isEqualTo("hash");
      assertThat(console.setting("audit.redact")).isEmpty();

      console.saveAuditPolicy("full", "$..email\n\n  $['a b'][0]  \n");
      assertThat(console.notices()).contains("What the audit log keeps is saved");
      assertThat(console.setting("audit.payload")).isEqualTo("full");
      assertThat(console.setting("audit.redact")).isEqualTo("$..email\n$['a b'][0]");
      assertThat(console.text()).contains("Last changed by " + person.name());
      assertThat(policy().toString())
          .isEqualTo(
              "{\"payload\":\"full\",\"redact\":[\"$..email\",\"$['a b'][0]\"],\"revision\":1}");
      console.screenshot("settings-audit-1440x900");

      console.saveAuditPolicy("none", "");
      assertThat(policy().toString())
          .isEqualTo("{\"payload\":\"none\",\"redact\":[],\"revision\":2}");
      assertThat(administrator.get("settings").json().path("revision").asInt())
          .as("the other settings are another form")
          .isZero();
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void wrongPathStandsAtItsFieldWithTheReason() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor(390, 844, true)) {
      person.arrive(console);
      console.open("/settings.xhtml");
      String typed = "$.a\n\n$.<b>x</b>\nemail\n$..a..b..c";
      console.saveAuditPolicy("full", typed);
      assertThat(console.notices()).contains("Nothing was saved");
      assertThat(console.noteOf("audit.redact"))
          .contains(
              "Line 3: '$.<b>x</b>' is not understood from '.<b>x</b>' on",
              "Line 4: 'email' does not begin with $.",
              "Line 5: '$..a..b..c' goes down to all descendants (..) more than 2 times.")
          .doesNotContain("Line 1");
      assertThat(console.setting("audit.redact")).isEqualTo(typed);
      assertThat(console.setting("audit.payload")).isEqualTo("full");
      console.screenshot("settings-audit-wrong-390x844-dark");
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      assertThat(policy().path("revision").asInt()).isZero();

      console.saveAuditPolicy("full", "$.a\n".repeat(51));
      assertThat(console.noteOf("audit.redact")).contains("Only at most 50 paths.");
      console.saveAuditPolicy("full", "$.a");
      assertThat(console.notices()).contains("What the audit log keeps is saved");
      assertThat(policy().path("revision").asInt()).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsOvertakenInWhatTheLogKeepsSeesBothStatesAndDecides() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    Person other = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console mine = Chromium.visitor();
        Console theirs = Chromium.visitor()) {
      person.arrive(mine);
      other.arrive(theirs);
      mine.open("/settings.xhtml");
      theirs.open("/settings.xhtml");
      theirs.saveAuditPolicy("none", "$..secret");

      mine.saveAuditPolicy("full", "email");
      assertThat(mine.noteOf("audit.redact")).contains("does not begin with $");
      mine.saveAuditPolicy("full", "$..email");
      assertThat(mine.notices()).contains("somebody else saved what the log keeps meanwhile");
      assertThat(mine.text())
          .contains("Saved meanwhile", other.name(), "all of them", "nothing of them", "$..secret");
      assertThat(mine.setting("audit.payload")).isEqualTo("full");
      assertThat(mine.setting("audit.redact")).isEqualTo("$..email");
      assertThat(mine.seriousFindings()).isEmpty();
      assertThat(policy().path("payload").asText()).isEqualTo("none");

      mine.press("Save what the log keeps");
      assertThat(mine.notices()).contains("What the audit log keeps is saved");
      assertThat(policy().toString())
          .isEqualTo("{\"payload\":\"full\",\"redact\":[\"$..email\"],\"revision\":2}");
    }
  }

  @Test
  void mistakeInBetweenDoesNotHideThatSomebodyElseSaved() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/settings.xhtml");
      ObjectNode settings = (ObjectNode) administrator.get("settings").json();
      settings.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
      settings.put("retentionDays", 60);
      assertThat(administrator.send("PUT", "settings", settings.toString()).status())
          .isEqualTo(200);

      console.saveSettings(Map.of("retentionDays", "soon"));
      assertThat(console.noteOf("retentionDays")).contains("Write a whole number");
      console.saveSettings(Map.of("retentionDays", "20"));
      assertThat(console.notices()).contains("somebody else saved the settings meanwhile");
      assertThat(administrator.get("settings").json().path("retentionDays").asInt()).isEqualTo(60);
    }
  }

  @Test
  void onlyAdministratorsHaveThePage() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.open("/settings.xhtml").status()).isEqualTo(403);
      console.open("/audit.xhtml");
      assertThat(console.text()).contains("Kept of payloads").doesNotContain("Change");
    }
  }

  private JsonNode policy() {
    return administrator.get("audit/policy").json();
  }

  @Test
  void policyIsPartOfWhatAHookMayDo() {
    String hook = Author.unique("limited");
    new Author(administrator)
        .activate(hook, "javascript", "export default () => 1;", Author.INVOKE);
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).doesNotContain("at most");
      console.open("/settings.xhtml");
      console.saveSettings(Map.of("limits.invoke.cpuMillis", "300 ms"));
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).contains("cpu: at most 300 ms");
    }
  }
}
