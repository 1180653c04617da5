package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageQueryTest {
  @Test
  void asksForFiftyItemsAndOneMoreByDefault() {
    PageQuery query = new PageQuery(null, null);

    assertThat(query.limit()).isEqualTo(50);
    assertThat(query.fetch()).isEqualTo(51);
    assertThat(query.after()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "", "x", "1.5", "99999999999"})
  void refusesALimitThatIsNone(String limit) {
    assertThatThrownBy(() -> new PageQuery(limit, null).limit())
        .isInstanceOf(HookwardenException.class)
        .hasMessageStartingWith("limit:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "gA", "a b"})
  void refusesACursorThatIsNone(String after) {
    assertThatThrownBy(() -> new PageQuery(null, after).after())
        .isInstanceOf(HookwardenException.class)
        .hasMessageStartingWith("after:");
  }

  @Test
  void refusesACursorOfAnotherList() {
    PageQuery query = new PageQuery(null, PageQuery.encode("octo/repo#42"));

    assertThatThrownBy(query::afterId).isInstanceOf(HookwardenException.class);
    assertThatThrownBy(query::afterLong).isInstanceOf(HookwardenException.class);
    assertThatThrownBy(query::afterNumber).isInstanceOf(HookwardenException.class);
  }

  @Test
  void leadsFromPageToPage() {
    List<String> keys = IntStream.range(0, 5).mapToObj(n -> "ключ/" + n).toList();
    PageQuery first = new PageQuery("2", null);
    PageJson<String> page =
        PageJson.of(keys.subList(0, first.fetch()), first, key -> key, Function.identity());

    assertThat(page.items()).containsExactly("ключ/0", "ключ/1");
    assertThat(new PageQuery("2", page.next()).after()).contains("ключ/1");
  }

  @Test
  void endsWithTheLastPage() {
    PageQuery query = new PageQuery("2", null);

    assertThat(PageJson.of(List.of(1, 2), query, n -> n, n -> n).next()).isNull();
  }
}
