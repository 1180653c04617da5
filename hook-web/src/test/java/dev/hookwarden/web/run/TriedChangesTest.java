package dev.hookwarden.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.web.layout.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriedChangesTest {
  private static ChangePreview change(int ordinal, String after) {
    return new ChangePreview(ordinal, new RecordKey("things", "k"), null, after);
  }

  /** A value that is shown on two lines more than it has members. */
  private static String object(int members) {
    return IntStream.range(0, members)
        .mapToObj("\"%06d\":1"::formatted)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<ChangePreview> changes(int count, String after) {
    return IntStream.range(0, count).mapToObj(ordinal -> change(ordinal, after)).toList();
  }

  @Test
  void smallChangesAreShownWhole() {
    Map<Integer, Excerpt> shown = TriedChanges.of(changes(3, object(200)));

    assertThat(shown).containsOnlyKeys(0, 1, 2);
    assertThat(shown.values())
        .allSatisfy(
            excerpt -> {
              assertThat(excerpt.lines().size()).isEqualTo(202);
              assertThat(excerpt.lines().contains(TriedChanges.CUT)).isFalse();
              assertThat(excerpt.whole()).isEmpty();
            });
  }

  @Test
  void largeChangesAreShownInPartAndThenNotAtAll() {
    String large = object(60_000);
    Map<Integer, Excerpt> shown = TriedChanges.of(changes(20, large));

    assertThat(shown).hasSize((int) (TriedChanges.MOST_CHARS / large.length()));
    assertThat(shown.get(0).lines().size()).isGreaterThan(1_000);
    assertThat(shown.get(0).lines().contains(TriedChanges.CUT)).isFalse();
    assertThat(shown.get(1).lines()).hasSizeLessThan(100).endsWith(TriedChanges.CUT);
    assertThat(shown.get(1).whole()).as("leads nowhere").isEmpty();
  }

  @Test
  void onlyTheFirstOfManyChangesAreShown() {
    assertThat(TriedChanges.of(changes(TriedChanges.MOST + 1, "1")))
        .hasSize(TriedChanges.MOST)
        .doesNotContainKey(TriedChanges.MOST);
  }
}
