package dev.hookwarden.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Json;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String WHOLE = "/change.xhtml";

  /** An object of as many members; one of them may have another value. */
  private static String members(int count, int other) {
    TreeMap<String, Object> members = new TreeMap<>();
    IntStream.range(0, count)
        .forEach(i -> members.put("m%04d".formatted(i), i == other ? "other" : "same"));
    return Json.write(members);
  }

  @Test
  void smallChangeIsShownWhole() {
    Excerpt excerpt = Excerpt.of(members(9, -1), members(9, 4), WHOLE);

    assertThat(excerpt.lines()).isEqualTo(Difference.between(members(9, -1), members(9, 4)));
    assertThat(excerpt.whole()).isEmpty();
  }

  @Test
  void ofALargeValueOnlyWhatDiffersIsShown() {
    Excerpt excerpt = Excerpt.of(members(1_000, -1), members(1_000, 700), WHOLE);

    assertThat(excerpt.lines())
        .extracting(line -> line.sign() + line.text().strip())
        .containsExactly(
            " …",
            " \"m0697\" : \"same\",",
            " \"m0698\" : \"same\",",
            " \"m0699\" : \"same\",",
            "−\"m0700\" : \"same\",",
            "+\"m0700\" : \"other\",",
            " \"m0701\" : \"same\",",
            " \"m0702\" : \"same\",",
            " \"m0703\" : \"same\",",
            " …");
    assertThat(excerpt.whole()).isEqualTo(WHOLE);
  }

  @Test
  void nothingThatIsShownIsLong() {
    for (String value :
        List.of(
            Json.write("x".repeat(1_000_000)),
            members(20_000, -1),
            "[" + "1,".repeat(400_000) + "1]")) {
      Excerpt excerpt = Excerpt.of(null, value, WHOLE);
      assertThat(excerpt.lines())
          .hasSizeLessThanOrEqualTo(Excerpt.MOST_LINES)
          .allMatch(line -> line.text().length() <= Excerpt.MOST_CHARS + 1);
      assertThat(excerpt.whole()).isEqualTo(WHOLE);
    }
  }

  @Test
  void differenceBeyondWhatIsComparedIsToBeSeenElsewhere() {
    String text = "x".repeat(200_000);
    Excerpt excerpt = Excerpt.of(Json.write(text + "a"), Json.write(text + "b"), WHOLE);

    assertThat(excerpt.whole()).isEqualTo(WHOLE);
  }
}
