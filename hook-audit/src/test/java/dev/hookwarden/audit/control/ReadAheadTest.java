package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private final List<String> asked = new ArrayList<>();

  /** Leaf 8 is so large that a part ends before it. */
  private ReadAhead.Part part(long from, long to) {
    asked.add(from + "-" + to);
    long end = from < 8 && to > 8 ? 8 : to;
    return new ReadAhead.Part(
        LongStream.range(from, end)
            .mapToObj(i -> new SealedRow(i, new UUID(7, i), "", "", null))
            .toList(),
        end);
  }

  @Test
  void partsFollowEachOtherToTheEnd() {
    ReadAhead ahead = new ReadAhead(Runnable::run, this::part, 3, 4, 12);
    List<Long> positions = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ReadAhead.Part part = ahead.next();
      ends.add(part.end());
      part.rows().forEach(row -> positions.add(row.position()));
    }
    assertThat(positions).containsExactlyElementsOf(LongStream.range(3, 12).boxed().toList());
    assertThat(ends).containsExactly(7L, 8L, 12L);
    assertThat(asked).containsExactly("3-7", "7-11", "8-12");
    assertThat(ahead.next().rows()).isEmpty();
  }

  @Test
  void onePartIsReadAheadAndNoMore() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    ReadAhead ahead = new ReadAhead(waiting::add, this::part, 0, 10, 1_000);
    waiting.remove().run();
    ahead.next();
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(asked).containsExactly("0-10", "8-18");
  }

  @Test
  void failureComesWithItsPart() {
    ReadAhead ahead =
        new ReadAhead(
            Runnable::run,
            (from, to) -> {
              throw new IllegalStateException("gone");
            },
            0,
            10,
            20);
    assertThatThrownBy(ahead::next)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("gone");
  }
}
