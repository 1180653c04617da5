package dev.hookwarden.effect.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.protocol.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordScanTest {
  private static final UUID WORKSPACE = UUID.randomUUID();

  private final List<Integer> asked = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  static StoredRecord record(int number, int chars) {
    StoredRecord stored =
        new StoredRecord(
            UUID.randomUUID(), WORKSPACE, new RecordKey("things", "%06d".formatted(number)));
    stored.write("x".repeat(chars), number, Instant.EPOCH);
    return stored;
  }

  /** So many records of some size, of which no page has more than a few. */
  private RecordScan.Source source(int count, int chars, int mostOnAPage) {
    return (key, limit) -> {
      int first = key.isEmpty() ? 0 : Integer.parseInt(key) + 1;
      int end = Math.min(count, first + Math.min(limit, mostOnAPage));
      asked.add(limit);
      pages.add(end - first);
      List<StoredRecord> rows =
          IntStream.range(first, end).mapToObj(number -> record(number, chars)).toList();
      return new FittingPage<>(rows, end < count ? rows.getLast().key() : null);
    };
  }

  private boolean see(StoredRecord stored) {
    return seen.add(stored.key());
  }

  @Test
  void everyRecordIsSeenOnceHoweverSmallThePagesAre() {
    assertThat(RecordScan.visit(source(1_700, 1, 300), "", Long.MAX_VALUE, this::see)).isNull();

    assertThat(seen).hasSize(1_700).doesNotHaveDuplicates().isSorted();
    assertThat(pages).containsExactly(50, 100, 200, 300, 300, 300, 300, 150);
    assertThat(asked).containsExactly(50, 100, 200, 400, 500, 500, 500, 500);
  }

  @Test
  void goesOnWhereTheVisitorDidNotTakeMore() {
    String last =
        RecordScan.visit(
            source(100, 1, 30), "", Long.MAX_VALUE, stored -> seen.size() < 42 && see(stored));

    assertThat(last).isEqualTo("000041");
    assertThat(pages).containsExactly(30, 30);
    seen.clear();
    assertThat(RecordScan.visit(source(100, 1, 30), last, Long.MAX_VALUE, this::see)).isNull();
    assertThat(seen).hasSize(58).startsWith("000042");
  }

  @Test
  void looksAtTenThousandAtTheMost() {
    assertThat(RecordScan.visit(source(20_000, 1, 300), "", Long.MAX_VALUE, this::see))
        .isEqualTo("009999");
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void largeRecordsEndItEarlier() {
    assertThat(RecordScan.visit(source(100, 1_000, 4), "", 10_000, this::see)).isEqualTo("000011");
    assertThat(pages).containsExactly(4, 4, 4);
    assertThat(asked).as("no more are measured than may fit").containsExactly(50, 8, 8);
  }
}
