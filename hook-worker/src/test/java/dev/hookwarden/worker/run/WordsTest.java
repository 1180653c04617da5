package dev.hookwarden.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void cutsJavasWordsOut() {
    assertThat(Words.fit("bad value\n\nJava stack trace:\n  at x.Y")).isEqualTo("bad value");
    assertThat(Words.fit("failed in java.lang.String.charAt")).isEqualTo("failed in [internal]");
    assertThat(Words.fit("no /opt/hookwarden/lib here")).isEqualTo("no [path] here");
    assertThat(Words.fit("in '" + System.getProperty("java.home") + "/lib'"))
        .isEqualTo("in '[path]'");
  }

  @Test
  void leavesTheAuthorsWordsAlone() {
    for (String words : List.of("order 4/5 of a.b is bad", "see /var/www", "$1 at C:\\1")) {
      assertThat(Words.fit(words)).isEqualTo(words);
    }
  }

  @Test
  void leavesWhatTheAuthorKnowsAnyway() {
    String words = "java.lang.String at /opt/hookwarden/lib: $1";

    assertThat(Words.fit(words, words::contains)).isEqualTo(words);
    assertThat(Words.fit(words, part -> part.startsWith("java.")))
        .isEqualTo("java.lang.String at [path]: $1");
  }

  @Test
  void neverLeavesHalfACharacter() {
    assertThat(Words.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    assertThat(Words.wellFormed("a\ud83d")).isEqualTo("a\ufffd");
  }
}
