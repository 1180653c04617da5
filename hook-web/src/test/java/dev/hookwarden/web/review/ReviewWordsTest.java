package dev.hookwarden.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.review.boundary.Risk;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.settings.boundary.Limit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewWordsTest {
  private final ReviewWords words = new ReviewWords();

  @Test
  void everyStateHasWordsOfItsOwn() {
    assertThat(Arrays.stream(VersionState.values()).map(words::state)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(VersionState.values()).map(words::meaning)).doesNotHaveDuplicates();
    assertThat(words.stateKind(VersionState.SUSPENDED)).isEqualTo("bad");
  }

  @Test
  void worstFindingsComeFirstAndAbsentOnesNotAtAll() {
    Risk risk =
        new Risk(70, Severity.HIGH, Map.of(Severity.LOW, 3, Severity.HIGH, 1, Severity.MEDIUM, 0));

    assertThat(words.amounts(risk))
        .containsExactly(
            new ReviewWords.Amount(Severity.HIGH, 1), new ReviewWords.Amount(Severity.LOW, 3));
    assertThat(words.riskKind(risk)).isEqualTo("bad");
    assertThat(words.riskKind(new Risk(0, null, Map.of()))).isEqualTo("good");
  }

  @Test
  void lowerLimitsAreSaidWithTheirUnits() {
    assertThat(words.limits(Map.of(Limit.CALLS, 0L, Limit.CPU, 150L)))
        .containsExactly("CPU time at most 150 ms", "Calls at most 0");
  }
}
