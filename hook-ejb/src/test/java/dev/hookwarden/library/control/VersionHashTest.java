package dev.hookwarden.library.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionHashTest {
  private static final String HASH = VersionHash.of(Language.JAVASCRIPT, "ab", "c", 1);

  @Test
  void isTheSameForTheSameContent() {
    assertThat(VersionHash.of(Language.JAVASCRIPT, "ab", "c", 1)).isEqualTo(HASH).hasSize(64);
  }

  @Test
  void differsWithEveryPart() {
    List<String> others =
        List.of(
            VersionHash.of(Language.TYPESCRIPT, "ab", "c", 1),
            VersionHash.of(Language.JAVASCRIPT, "ab ", "c", 1),
            VersionHash.of(Language.JAVASCRIPT, "ab", "d", 1),
            VersionHash.of(Language.JAVASCRIPT, "ab", "c", 2),
            VersionHash.of(Language.JAVASCRIPT, "a", "bc", 1));

    assertThat(Set.copyOf(others)).hasSameSizeAs(others).doesNotContain(HASH);
  }
}
