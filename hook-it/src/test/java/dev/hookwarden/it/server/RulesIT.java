package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The scanner's rules, and what they find in what is not handed in yet. */
@RunAsClient
class RulesIT extends Application {
  private static final String ESCAPE =
      "export default (event) => event.constructor.constructor('return 1')();\n";

  private final Api administrator = Tenant.create().administrator();
  private final Api author = administrator.withKeyOf(Role.AUTHOR);

  private static String rule(String expression, String matching) {
    return Json.write(
        Map.of(
            "title", "It is slow <b>",
            "severity", "critical",
            "family", "taste",
            "languages", List.of("javascript", "typescript"),
            "explanation", "Slow is slow.",
            "advice", "Be fast.",
            "references", List.of("CWE-400"),
            "query", expression,
            "samples", Map.of("matches", matching, "passes", "fast();")));
  }

  private static final String CALLS =
      "(call_expression function: (identifier) @match (#eq? @match \"slow\"))";

  private static final Map<String, String> LANGUAGES =
      Map.of("hook.js", "javascript", "hook.ts", "typescript", "hook.py", "python");

  private static Answer scan(Api who, String language, String source) {
    return scan(who, language, source, Author.INVOKE);
  }

  private static Answer scan(Api who, String language, String source, String manifest) {
    return who.post(
        "scans",
        "{\"language\":%s,\"source\":%s,\"manifest\":%s}"
            .formatted(Json.write(language), Json.write(source), manifest));
  }

  @Test
  void findsAnEscapeAtItsLine() {
    JsonNode report = scan(author, "javascript", "// first\n" + ESCAPE).json();

    assertThat(report.path("status").asText()).isEqualTo("complete");
    assertThat(report.path("worst").asText()).isEqualTo("critical");
    assertThat(report.path("findings").findValuesAsText("rule")).contains("constructor-chain");
    assertThat(report.path("findings"))
        .allSatisfy(
            finding -> {
              assertThat(finding.path("line").asInt()).isEqualTo(2);
              assertThat(finding.path("excerpt").asText()).isEqualTo(ESCAPE.strip());
            });
    assertThat(author.get("rules/constructor-chain").json().path("own").asBoolean(true)).isFalse();
  }

  @Test
  void leavesASoundHookInPeaceInEveryLanguage() {
    assertThat(scan(author, "javascript", "export default (event) => event.data;").body())
        .contains("\"findings\":[]");
    assertThat(
            scan(author, "typescript", "export default (event: { data: number }) => event.data;")
                .body())
        .contains("\"findings\":[]");
    assertThat(
            scan(author, "python", "def handle(event, api):\n    return event[\"data\"]\n").body())
        .contains("\"findings\":[]");
  }

  @Test
  void flagsNoneOfTheExamples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "examples"), 2)) {
      List<Path> hooks =
          files.filter(file -> file.getFileName().toString().startsWith("hook.")).toList();
      assertThat(hooks).hasSize(3);
      for (Path hook : hooks) {
        String language = LANGUAGES.get(hook.getFileName().toString());
        String manifest = Files.readString(hook.resolveSibling("manifest.json"));
        JsonNode report = scan(author, language, Files.readString(hook), manifest).json();

        assertThat(report.path("status").asText()).isEqualTo("complete");
        assertThat(report.path("worst").asText())
            .as("%s: %s", hook, report)
            .isIn("null", "info", "low");
      }
    }
  }

  @Test
  void saysClearlyThatASourceBrokeTheScannerAndGoesOn() {
    JsonNode report = scan(author, "javascript", "(".repeat(400_000)).json();

    assertThat(report.path("findings").findValuesAsText("rule"))
        .as(report.path("status").asText())
        .containsAnyOf("scan-failed", "unreadable-syntax");
    assertThat(scan(author, "javascript", ESCAPE).json().path("worst").asText())
        .isEqualTo("critical");
  }

  @Test
  void takesARuleOfItsOwnOnlyIfItDoesWhatItSays() {
    assertThat(administrator.send("PUT", "rules/own-slow", rule("(no_such)", "slow();")).body())
        .contains("\"field\":\"query\"")
        .contains("there is no such node");
    assertThat(administrator.send("PUT", "rules/own-slow", rule(CALLS, "quick();")).body())
        .contains("nothing is found in javascript");
    assertThat(administrator.send("PUT", "rules/slow", rule(CALLS, "slow();")).body())
        .contains("\"field\":\"id\"");
    assertThat(administrator.get("rules/own-slow").status()).isEqualTo(404);
    assertThat(author.send("PUT", "rules/own-slow", rule(CALLS, "slow();")).status())
        .isEqualTo(403);
  }

  @Test
  void rulesOfAWorkspaceHoldThereAndUntilTheyAreRemoved() {
    String source = "slow();\nexport default () => 1;\n";
    String before = scan(author, "javascript", source).json().path("ruleSet").asText();
    Answer put =
        administrator.sendWith(
            "PUT", "rules/own-slow", rule(CALLS, "slow();"), "If-None-Match", "*");
    assertThat(put.status()).as(put.body()).isEqualTo(200);

    JsonNode report = scan(author, "javascript", source).json();
    assertThat(report.path("ruleSet").asText()).isNotEqualTo(before);
    assertThat(report.path("findings").findValuesAsText("rule")).containsExactly("own-slow");
    assertThat(
            scan(Tenant.create().administrator(), "javascript", source)
                .json()
                .path("findings")
                .size())
        .isZero();
    assertThat(author.get("rules?severity=critical&limit=200").json().findValuesAsText("id"))
        .contains("own-slow", "constructor-chain");
    assertThat(
            administrator.sendWith("DELETE", "rules/own-slow", "", "If-Match", "\"77\"").status())
        .isEqualTo(412);
    String tag = put.headers().firstValue("ETag").orElseThrow();
    assertThat(administrator.sendWith("DELETE", "rules/own-slow", "", "If-Match", tag).status())
        .isEqualTo(204);
    assertThat(scan(author, "javascript", source).json().path("ruleSet").asText())
        .isEqualTo(before);
  }
}
