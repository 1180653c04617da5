package dev.hookwarden.worker.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What predicates see where a reader would have to look twice. */
class PredicatesTest {
  private static final String VALUE_IS_EVAL = "([(_)] @match (#value? @match \"eval\"))";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 'ev' + 'al'",
        "x = ['e', 'val'].join('')",
        "x = 'lave'.split('').reverse().join('')",
        "x = String.fromCharCode(101, 0x76, 97, 108)",
        "x = atob('ZXZhbA==')",
        "x = `ev${'al'}`",
        "x = '\\x65\\u0076\\u{61}l'",
        "const a = 'ev'; x = (a + ('al'))",
        "x = 'EVAL'.toLowerCase()",
        "x = 'e-v-a-l'.replaceAll('-', '')",
        "x = decodeURIComponent('%65val')"
      })
  void knowsJavaScriptTexts(String source) {
    assertThat(find(Language.JAVASCRIPT, VALUE_IS_EVAL, source)).as(source).isNotEmpty();
    assertThat(find(Language.TYPESCRIPT, VALUE_IS_EVAL, source)).as(source).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 'ev' 'al'",
        "x = 'ev' + r'al'",
        "x = ''.join(['e', 'val'])",
        "x = 'lave'[::-1]",
        "x = chr(101) + 'val'",
        "x = f\"ev{'al'}\"",
        "x = b64decode('ZXZhbA==').decode()",
        "x = base64.b64decode(b'ZXZhbA==').decode()",
        "x = bytes.fromhex('6576616c').decode()",
        "x = bytes([101, 118, 97, 108]).decode()",
        "x = ''.join(reversed(['l', 'a', 'v', 'e']))",
        "x = '\\145'.replace('145', 'eval')"
      })
  void knowsPythonTexts(String source) {
    assertThat(find(Language.PYTHON, VALUE_IS_EVAL, source)).as(source).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"let a = 'eval'; a = b; x = a + ''", "x = 'ev' + al", "x = 'ev' - 'al'", "eval"})
  void knowsNothingThatIsNotSure(String source) {
    assertThat(
            find(
                Language.JAVASCRIPT,
                "((binary_expression) @match (#value? @match \"eval\"))",
                source))
        .as(source)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(?:a*)*",
        "(\\w+\\s?)*",
        "(a|a)*",
        "(.|x)+",
        "((ab)+c?)+",
        "(\\d|\\w)+$"
      })
  void seesExpressionsThatBacktrack(String regex) {
    assertThat(Regexes.backtracks(regex)).as(regex).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?:[a-z]+-)*[a-z]+$",
        "(\\d+)-(\\d+)",
        "(?:ab|cd)+",
        "(?<year>\\d{4})",
        "a{1,3}b+c*",
        "(?=a+)b+",
        "[(+*)]+",
        "(a+",
        "a+)",
        "(,\\s*\\w+)*",
        ""
      })
  void leavesOtherExpressionsInPeace(String regex) {
    assertThat(Regexes.backtracks(regex)).as(regex).isFalse();
  }

  @Test
  void followsTheEventThroughVariablesButNotThroughTheApi() {
    String query =
        "(call_expression function: (identifier) @f arguments: (arguments (_) @match)"
            + " (#eq? @f \"use\") (#from-event? @match))";
    String source =
        """
        const handle = async ({ data: { user, ...rest } }, api) => {
          const name = user.name;
          for (const each of rest.items) { use(each); }
          use(name);
          use(api.records.get("a", name));
          use({ event: 1, user: 2 });
        };
        export { handle as default };
        """;
    assertThat(find(Language.JAVASCRIPT, query, source))
        .extracting(ScanMatch::line)
        .containsExactly(3, 4);
  }

  @Test
  void knowsTheApiUnderOtherNames() {
    String query =
        "(call_expression function: (_) @match (#api? @match \"records.get\" \"notify\"))";
    String source =
        """
        export default function (event, host) {
          const { records, notify: tell } = host;
          records.get("a", "b");
          tell("x");
          host.records.get("a", "b");
          api.records.get("a", "b");
        }
        """;
    assertThat(find(Language.JAVASCRIPT, query, source))
        .extracting(ScanMatch::line)
        .containsExactly(3, 4, 5);
  }

  @Test
  void countsColumnsInUtf16WhateverTheTextHolds() {
    String query = "((call function: (identifier) @match) (#eq? @match \"eval\"))";
    // A character beyond the first plane, half a character, NUL, and a line that ends with CR.
    String source = "x = '\uD83D\uDE00\uD800\0'; eval(1)\ry = 1; eval(2)\n";

    assertThat(find(Language.PYTHON, query, source))
        .containsExactly(new ScanMatch("rule", 1, 13, 1, 17), new ScanMatch("rule", 2, 8, 2, 12));
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    assertThat(words("(no_such) @match")).contains("there is no such node").contains("no_such");
    assertThat(words("((identifier) @match (#eq? @match))")).contains("takes two arguments");
    assertThat(words("((identifier) @match (#noo? @match))")).contains("no such predicate");
    assertThat(words("((identifier) @match (#any-of? @match))")).contains("takes a capture and");
    assertThat(words("((identifier) @match (#longer? @match \"x\"))")).contains("not a number");
    assertThat(words("((identifier) @match (#match? @match \"(\"))"))
        .contains("the regular expression is wrong");
  }

  private static String words(String query) {
    return scan(Language.JAVASCRIPT, query, "a").brokenRules().getFirst().words();
  }

  private static List<ScanMatch> find(Language language, String query, String source) {
    WorkerMessage.Scanned scanned = scan(language, query, source);
    assertThat(scanned.brokenRules()).isEmpty();
    return scanned.matches();
  }

  private static WorkerMessage.Scanned scan(Language language, String query, String source) {
    return RulesTest.SCANNER.scan(
        new HostMessage.Scan(
            "scan",
            language,
            source,
            ScanFacts.NONE,
            List.of(new ScanRule("rule", ScanRule.Kind.QUERY, query))));
  }
}
