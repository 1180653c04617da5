package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Problems\n\n")
        .append("A call that fails answers with a problem document of RFC 9457,\n")
        .append("`application/problem+json`. Its `type` is `/api/v1/problems/<code>`, where the\n")
        .append("server keeps the same texts as this page. `blame` says who can help: the\n")
        .append("`caller`; nobody, but waiting or asking for less does (`limit`); somebody else,\n")
        .append("such as the author of a hook (`external`); or `us`.\n");
    for (Problem problem : Problem.values()) {
      page.append("\n## ").append(problem.code()).append("\n\n");
      page.append("Status ").append(problem.status()).append(", blame `");
      page.append(problem.blame().name().toLowerCase(Locale.ROOT)).append("`. **");
      page.append(problem.title()).append(".** ").append(problem.explanation()).append("\n");
    }
    ReferencePage.requireSame("problems.md", page.toString());
  }
}
