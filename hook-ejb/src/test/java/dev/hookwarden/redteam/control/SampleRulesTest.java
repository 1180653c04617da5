package dev.hookwarden.redteam.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.NewSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleRulesTest {
  private static final Technique LOOP = new Technique("JS-C01", 4, "time", "an endless loop", "");

  private static NewSample wanted(String name, String language, Expectation expected) {
    return new NewSample(name, language, "JS-C01", "", "", expected, "for (;;) {}");
  }

  private static Expectation ends(String outcome, Map<String, String> demands) {
    return new Expectation(List.of(outcome), List.of("endless-loop"), demands);
  }

  private static void refused(NewSample wanted, Problem problem, String words) {
    assertThatExceptionOfType(HookwardenException.class)
        .isThrownBy(() -> SampleRules.sample(wanted))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem))
        .withMessageContaining(words);
  }

  @Test
  void takesWhatIsRight() {
    Sample sample =
        SampleRules.sample(
            wanted("own", "javascript", ends("ok", Map.of("returns", "\"contained\""))));

    assertThat(sample.language()).isEqualTo(Language.JAVASCRIPT);
    assertThat(sample.rules()).containsExactly("endless-loop");
  }

  @Test
  void namesWhatIsWrong() {
    refused(wanted("a.js", "javascript", ends("ok", Map.of())), Problem.INVALID_NAME, "named");
    refused(wanted("a", "ruby", ends("ok", Map.of())), Problem.UNKNOWN_LANGUAGE, "language");
    refused(wanted("a", "python", ends("fine", Map.of())), Problem.INVALID_REQUEST, "outcomes");
    refused(
        wanted("a", "python", ends("ok", Map.of("sings", "x"))),
        Problem.INVALID_REQUEST,
        "demands");
    refused(
        wanted("a", "python", ends("ok", Map.of("log", "not JSON"))),
        Problem.INVALID_REQUEST,
        "log");
    refused(
        wanted("a", "python", new Expectation(List.of("ok"), List.of("No Rule"), Map.of())),
        Problem.INVALID_REQUEST,
        "rules");
  }

  @Test
  void takesTheWordsOfTheCatalogueIfNoneAreGiven() {
    NewSample wanted = wanted("a", "python", ends("ok", Map.of()));

    assertThat(SampleRules.technique(wanted, Optional.of(LOOP))).isEqualTo(LOOP);
    assertThatExceptionOfType(HookwardenException.class)
        .isThrownBy(() -> SampleRules.technique(wanted, Optional.empty()))
        .withMessageContaining("family");
  }
}
