package dev.hookwarden.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void whatDrawsNothingOrTurnsTextRoundIsNamed() {
    assertThat(VisibleText.of("if (a\u202E)")).isEqualTo("if (a⟨U+202E⟩)");
    assertThat(VisibleText.of("a\u200Bb\u00A0c\uFEFF")).isEqualTo("a⟨U+200B⟩b⟨U+00A0⟩c⟨U+FEFF⟩");
    assertThat(VisibleText.of("\0\u0007\uE000")).isEqualTo("⟨U+0000⟩⟨U+0007⟩⟨U+E000⟩");
    assertThat(VisibleText.of("\uD83D")).as("half a character").isEqualTo("⟨U+D83D⟩");
  }

  @Test
  void whatCanBeSeenStays() {
    String text = "\tconst größe = '日本 😀'; // ok\n";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }
}
