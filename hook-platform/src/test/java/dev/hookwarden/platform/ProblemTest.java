package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemSaysWhatItMeans(Problem problem) {
    assertThat(problem.status()).isBetween(400, 599);
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.explanation()).endsWith(".");
    assertThat(Problem.ofCode(problem.code())).contains(problem);
  }
}
