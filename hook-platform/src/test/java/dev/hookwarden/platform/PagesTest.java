package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private final List<UUID> visited = new ArrayList<>();
  private int asked;

  private Pages.Source<UUID> source(long elements) {
    return (last, limit) -> {
      asked++;
      return LongStream.rangeClosed(1, elements)
          .mapToObj(i -> new UUID(0, i))
          .filter(id -> id.compareTo(last) > 0)
          .limit(limit)
          .toList();
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void everythingIsVisitedOnceInOrder(long elements) {
    assertThat(Pages.visit(3, source(elements), id -> id, visited::add)).isTrue();
    assertThat(visited)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, elements).mapToObj(i -> new UUID(0, i)).toList());
    assertThat(asked).isEqualTo((int) elements / 3 + 1);
  }

  @Test
  void visitorHasEnough() {
    assertThat(Pages.visit(3, source(9), id -> id, id -> visited.add(id) && visited.size() < 4))
        .isFalse();
    assertThat(visited).hasSize(4);
    assertThat(asked).isEqualTo(2);
  }
}
