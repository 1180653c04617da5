package dev.hookwarden.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void showsWhatWentAndWhatCame() {
    assertThat(Difference.between("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":3}"))
        .extracting(line -> line.sign() + line.text().strip())
        .containsExactly(" {", " \"a\" : 1,", "−\"b\" : 2", "+\"b\" : 3", " }");
  }

  @Test
  void memberThatFollowsChangesNothing() {
    assertThat(Difference.between("{\"a\":1}", "{\"a\":1,\"b\":2}"))
        .extracting(Difference.Line::kind)
        .containsExactly("same", "same", "come", "same");
  }

  @Test
  void recordThatWasNotThereCameWhole() {
    assertThat(Difference.between(null, "1")).containsExactly(new Difference.Line("come", "1"));
    assertThat(Difference.between("1", null)).containsExactly(new Difference.Line("gone", "1"));
  }
}
