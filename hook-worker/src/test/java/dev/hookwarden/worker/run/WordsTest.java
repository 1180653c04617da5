package dev.hookwarden.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void cutsJavasWordsOut() {
    assertThat(Words.fit("bad value\n\nJava stack trace:\n  at x.Y")).isEqualTo("bad value");
    assertThat(Words.fit("failed in java.lang.String.charAt")).isEqualTo("failed in [internal]");
    assertThat(Words.fit("no /opt/hookwarden/lib here")).isEqualTo("no [path] here");
  }

  @Test
  void leavesTheAuthorsWordsAlone() {
    assertThat(Words.fit("order 4/5 of a.b is bad")).isEqualTo("order 4/5 of a.b is bad");
  }

  @Test
  void neverLeavesHalfACharacter() {
    assertThat(Words.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    assertThat(Words.wellFormed("a\ud83d")).isEqualTo("a\ufffd");
  }
}
