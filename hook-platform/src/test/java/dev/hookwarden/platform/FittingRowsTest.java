package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FittingRowsTest {
  private static final long MOST = FittingRows.MOST_CHARS;

  private static FittingRows<Integer> page(int limit, long... chars) {
    return FittingRows.of(
        IntStream.range(0, chars.length)
            .mapToObj(i -> new FittingRows.Measured<>(i + 1, chars[i]))
            .toList(),
        limit);
  }

  @Test
  void smallRowsAreLimitedByTheirNumber() {
    assertThat(page(2)).isEqualTo(new FittingRows<>(List.of(), null));
    assertThat(page(2, 1, 1)).isEqualTo(new FittingRows<>(List.of(1, 2), null));
    assertThat(page(2, 1, 1, 1)).isEqualTo(new FittingRows<>(List.of(1, 2), 2));
  }

  @Test
  void largeRowsAreLimitedByTheirSize() {
    assertThat(page(9, MOST - 1, 1, 1)).isEqualTo(new FittingRows<>(List.of(1, 2), 2));
    assertThat(page(9, MOST - 1, 2)).isEqualTo(new FittingRows<>(List.of(1), 1));
    assertThat(page(9, MOST, 0)).isEqualTo(new FittingRows<>(List.of(1, 2), null));
  }

  @Test
  void rowThatIsTooLargeAloneIsAPage() {
    assertThat(page(9, MOST + 1, 0)).isEqualTo(new FittingRows<>(List.of(1), 1));
    assertThat(page(9, 2 * MOST)).isEqualTo(new FittingRows<>(List.of(1), null));
  }

  @Test
  void pagesTogetherHaveEveryRowOnce() {
    long[] chars = LongStream.range(0, 50).map(i -> i * 7_919_000 % (MOST + 500_000)).toArray();
    List<Integer> walked = new ArrayList<>();
    Integer next = 0;
    while (next != null) {
      long[] rest = LongStream.of(chars).skip(next).limit(5 + 1).toArray();
      FittingRows<Integer> page = page(5, rest);
      int before = next;
      page.keys().forEach(key -> walked.add(before + key));
      next = page.next() == null ? null : before + page.next();
    }
    assertThat(walked).containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void nothingIsAskedForWhereNothingIs() {
    assertThat(
            page(2)
                .<Object>read(
                    keys -> {
                      throw new AssertionError("asked for " + keys);
                    }))
        .isEmpty();
    assertThat(page(1, 1, 1).<Object>read(List::copyOf)).containsExactly(1);
  }
}
