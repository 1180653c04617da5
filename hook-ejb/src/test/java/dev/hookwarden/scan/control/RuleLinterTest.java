package dev.hookwarden.scan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.scan.boundary.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLinterTest {
  /** Finds the text of the rule in the sample. */
  private static final RuleLinter.Analyst SEARCH =
      (language, sample, facts, rule) ->
          new WorkerMessage.Scanned(
              "x",
              sample.contains(rule.expression())
                  ? List.of(new ScanMatch(rule.id(), 1, 1, 1, 2))
                  : List.of(),
              false,
              List.of(),
              null);

  @Test
  void readsARuleThatDoesWhatItSays() {
    RuleText text = RuleLinter.require("own-slow", rule(), SEARCH);

    assertThat(text.expressions())
        .containsOnlyKeys(Language.JAVASCRIPT, Language.TYPESCRIPT, Language.PYTHON);
    assertThat(text.expressions().get(Language.TYPESCRIPT).kind()).isEqualTo(ScanRule.Kind.PATTERN);
    assertThat(text.samples().matches().get(Language.TYPESCRIPT)).isEqualTo("slow()");
  }

  @Test
  void tellsAllThatIsWrongAtOnceEachWithItsField() {
    ObjectNode rule = rule();
    rule.put("title", "").put("severity", "awful").put("color", "red");
    rule.remove("samples");

    assertThatThrownBy(() -> RuleLinter.require("slow", rule, SEARCH))
        .isInstanceOf(HookwardenException.class)
        .hasMessageContaining("id: must be own-")
        .hasMessageContaining("title: must have 1 to 120 characters")
        .hasMessageContaining("severity: must be info")
        .hasMessageContaining("color: is not a member of a rule")
        .hasMessageContaining("samples: matches: must have one for python");
  }

  @Test
  void refusesARuleThatFindsNothingOrTooMuchInItsSamples() {
    ObjectNode silent = rule();
    silent.withObject("samples").put("matches", "fast()");
    ObjectNode loud = rule();
    loud.withObject("samples").put("passes", "slow()");

    assertThatThrownBy(() -> RuleLinter.require("own-slow", silent, SEARCH))
        .hasMessageContaining("samples: matches: nothing is found in javascript");
    assertThatThrownBy(() -> RuleLinter.require("own-slow", loud, SEARCH))
        .hasMessageContaining("samples: passes: something is found in python");
  }

  @Test
  void passesOnWhatTheAnalystSaysOfTheExpression() {
    assertThatThrownBy(
            () ->
                RuleLinter.require(
                    "own-slow",
                    rule(),
                    (language, sample, facts, rule) ->
                        new WorkerMessage.Scanned(
                            "x",
                            List.of(),
                            false,
                            List.of(new BrokenRule(rule.id(), "no such node")),
                            null)))
        .hasMessageContaining("pattern: python: no such node");
  }

  @Test
  void refusesAnExpressionOverFacts() {
    ObjectNode rule = rule();
    rule.remove("pattern");
    rule.put("manifest", "isolation-version");

    assertThatThrownBy(() -> RuleLinter.require("own-slow", rule, SEARCH))
        .hasMessageContaining("manifest: is for built-in rules only");
  }

  private static ObjectNode rule() {
    try {
      return (ObjectNode)
          Json.parse(
              """
              {"title": "It is slow", "severity": "low", "family": "taste",
               "languages": ["javascript", "typescript", "python"],
               "explanation": "Slow is slow.", "advice": "Be fast.",
               "references": ["CWE-400", "https://example.org/slow"], "pattern": "slow",
               "samples": {"matches": "slow()", "passes": "fast()"}}
              """);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
