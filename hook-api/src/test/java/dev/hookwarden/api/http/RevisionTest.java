package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
  @Test
  void readsARevisionOrAny() {
    assertThat(Revision.seen("\"12\"")).isEqualTo(12);
    assertThat(Revision.seen("*")).isNull();
    assertThat(Revision.seen(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "W/\"12\"",
        "\"-1\"",
        "\"1\", \"2\"",
        "\"x\"",
        "\"9999999999999999999\""
      })
  void refusesWhatIsNoRevision(String header) {
    assertThatThrownBy(() -> Revision.seen(header))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_REQUEST));
  }
}
