package dev.hookwarden.stream.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCostTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"abc 3", "a{3} 4", "a{3}b 5", "(ab){2,10} 44", "a{2,} 3", "[a(]{2}b 4", "\\({2} 3"})
  void countsWhatRepetitionsCopy(String text, long cost) {
    assertThat(PatternCost.of(text)).isEqualTo(cost);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "([[:alpha:])]a{1000}){1000}",
        "([[:alpha:](]a{1000}){1000}",
        "(?:[^]]x{1000}){1000}",
        "(a{0,1000}|b{1000}){2,1000}"
      })
  void seesRepetitionsWithinRepetitionsWhateverSurroundsThem(String text) {
    assertThat(PatternCost.of(text)).isGreaterThan(LinearPatterns.MAX_COST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z]{2,3}-\\d{1,9}$",
        "((ab|cd){3}){2}",
        "((x|y){1,5}z?){1,20}!",
        "a{0}b",
        "(a*)+"
      })
  void isNotFarBelowWhatTheEngineMakes(String text) {
    assertThat(PatternCost.of(text) * 4 + 10)
        .isGreaterThanOrEqualTo(Pattern.compile(text).programSize());
  }

  @Test
  void doesNotOverflow() {
    assertThat(PatternCost.of("(".repeat(99) + "a" + "{999})".repeat(99))).isPositive();
  }
}
