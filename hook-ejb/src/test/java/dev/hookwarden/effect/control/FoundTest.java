package dev.hookwarden.effect.control;

import static dev.hookwarden.effect.control.RecordScanTest.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.effect.entity.StoredRecord;
import org.junit.jupiter.api.Test;

class FoundTest {
  private static final int KEY_CHARS = 6;

  @Test
  void takesNoMoreThanWereAskedFor() {
    Found found = new Found(2, Long.MAX_VALUE);

    assertThat(found.offer(record(1, 10))).isTrue();
    assertThat(found.isFull()).isFalse();
    assertThat(found.offer(record(2, 10))).isTrue();
    assertThat(found.isFull()).isTrue();
    assertThat(found.offer(record(3, 10))).isFalse();
    assertThat(found.records()).extracting(StoredRecord::revision).containsExactly(1L, 2L);
  }

  @Test
  void takesNoMoreThanFitsByKeysAndValues() {
    Found found = new Found(9, 2 * KEY_CHARS + 30);

    assertThat(found.offer(record(1, 20))).isTrue();
    assertThat(found.offer(record(2, 11))).isFalse();
    assertThat(found.offer(record(3, 10))).isTrue();
    assertThat(found.isFull()).isFalse();
  }

  @Test
  void takesAFirstRecordThatIsTooLargeAlone() {
    Found found = new Found(9, 10);

    assertThat(found.offer(record(1, 100))).isTrue();
    assertThat(found.offer(record(2, 0))).isFalse();
  }
}
