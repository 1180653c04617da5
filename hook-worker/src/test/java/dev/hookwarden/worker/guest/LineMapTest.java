package dev.hookwarden.worker.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LineMapTest {
  private static final String MARK = "\n//# sourceMappingURL=data:application/json;base64,";

  private static LineMap map(String mappings) {
    String json = "{\"version\":3,\"mappings\":\"" + mappings + "\"}";
    return LineMap.of(
        "code" + MARK + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void takesCodeWithoutAMapAsTheAuthorsOwn() {
    assertThat(LineMap.of("code").original(3, 4)).isEqualTo(new LineMap.Position(3, 4));
  }

  @Test
  void followsTheSegmentAtOrBeforeTheColumn() {
    // Line 1: column 0 -> line 5, column 0; column 4 -> line 5, column 8. Line 2 -> line 7.
    LineMap map = map("AAIA,IAAQ;AAER");

    assertThat(map.original(1, 1)).isEqualTo(new LineMap.Position(5, 1));
    assertThat(map.original(1, 6)).isEqualTo(new LineMap.Position(5, 9));
    assertThat(map.original(2, 1).line()).isEqualTo(7);
  }

  @Test
  void ignoresWhatIsNotAMap() {
    assertThat(map("%%%").original(1, 1)).isEqualTo(new LineMap.Position(1, 1));
    assertThat(LineMap.of("code" + MARK + "!!").original(1, 1))
        .isEqualTo(new LineMap.Position(1, 1));
  }
}
