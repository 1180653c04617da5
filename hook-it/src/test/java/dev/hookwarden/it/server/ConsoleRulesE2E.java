package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The scanner's rules and the red team's samples, in the browser. */
@RunAsClient
class ConsoleRulesE2E extends Application {
  private static final String CALLS =
      "(call_expression function: (identifier) @match (#eq? @match \"never\"))";
  private static final int STARTERS = 12;

  private final Api administrator = Tenant.create().administrator();

  private Console arrived() {
    Console console = Chromium.visitor();
    Person.add(administrator, Role.ADMINISTRATOR).arrive(console);
    return console;
  }

  private static String rule(String query) {
    return Json.write(
        Map.of(
            "title", "Calls <b>never</b>",
            "severity", "high",
            "family", "our-house",
            "languages", List.of("javascript"),
            "explanation", "Never is never called.",
            "advice", "Call it sometimes.",
            "references", List.of("CWE-561"),
            "query", query,
            "samples", Map.of("matches", "never();", "passes", "sometimes();")));
  }

  @Test
  void wrongRuleIsRefusedInWordsAndARightOneIsKeptUntilItIsRemoved() {
    try (Console console = arrived()) {
      console.open("/rules.xhtml");
      assertThat(console.field("severity")).as("nothing is filtered").isEmpty();
      console.follow("Write a rule");
      console.fill("rule:name", "own-never");
      saveRule(console, "{");
      assertThat(console.refusals()).contains("It is not JSON");
      saveRule(console, rule("(no_such) @match"));
      assertThat(console.refusals()).contains("there is no such node");
      assertThat(console.field("rule:content")).contains("(no_such) @match");
      assertThat(console.field("rule:name")).isEqualTo("own-never");

      saveRule(console, rule(CALLS));
      assertThat(console.heading()).isEqualTo("own-never");
      assertThat(console.text())
          .contains("Calls <b>never</b>", "Call it sometimes.", "CWE-561", "never();");
      console.open("/rules.xhtml?severity=high&family=our-house");
      assertThat(console.field("severity")).isEqualTo("high");
      console.follow("own-never");
      saveRule(console, rule("("));
      assertThat(console.heading()).isEqualTo("own-never");
      assertThat(console.refusals()).isNotBlank();
      console.press("Remove");
      assertThat(console.path()).isEqualTo("/rules.xhtml");
      assertThat(console.text()).doesNotContain("own-never").contains("address-constant");
      assertThat(console.complaints()).isEmpty();
    }
  }

  private static void saveRule(Console console, String content) {
    console.fill("rule:content", content);
    console.press("Try and save");
  }

  @Test
  void sampleIsAddedRunMarkedAndRetired() {
    try (Console console = arrived()) {
      console.open("/samples.xhtml");
      console.fill("add:name", "thrower");
      console.fill("add:technique", "JS-C01");
      console.fill("add:outcomes", "fine");
      console.fill("add:source", "export default () => { throw new RangeError('caught'); };");
      console.press("Add sample");
      assertThat(console.notices()).contains("'fine' is no outcome");
      console.fill("add:outcomes", "guest-error");
      console.press("Add sample");
      assertThat(console.notices()).contains("thrower is added");

      console.open("/sample.xhtml?name=thrower");
      console.fill("mark:note", "<i>two</i> tries on a Tuesday");
      console.press("Mark");
      assertThat(console.text()).contains("<i>two</i> tries on a Tuesday", "contained");
      console.press("Run it");
      assertThat(console.path()).isEqualTo("/redteam.xhtml");
      console.awaitText("finished");
      assertThat(console.text()).contains("thrower", "guest-error", "Run all samples");

      console.press("Run all samples");
      assertThat(console.text()).contains("running").containsPattern("\\d of 3\\d\\d");
      console.press("Stop");
      console.awaitText("stopped");
      console.open("/sample.xhtml?name=thrower");
      console.press("Retire");
      assertThat(console.text()).contains("retired by").doesNotContain("Run it");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void whatTheEditorBeginsWithIsNotFlagged() {
    try (Console console = arrived()) {
      console.open("/submit.xhtml");
      List<?> starters = console.starters();
      assertThat(starters).hasSize(STARTERS);
      for (Object starter : starters) {
        List<?> parts = (List<?>) starter;
        String body =
            "{\"language\":%s,\"source\":%s,\"manifest\":%s}"
                .formatted(Json.write(parts.get(0)), Json.write(parts.get(1)), parts.get(2));
        JsonNode report = administrator.post("scans", body).json();
        assertThat(report.path("status").asText()).as(body).isEqualTo("complete");
        assertThat(report.path("worst").asText())
            .as("%s: %s", body, report)
            .isIn("null", "info", "low");
      }
    }
  }
}
