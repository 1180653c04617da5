package dev.hookwarden.run.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotingReaderTest {
  private static RecordSnapshot.Entry entry(String collection, String key, String value) {
    return new RecordSnapshot.Entry(collection, key, new TextNode(value));
  }

  private static RecordQuery get(String collection, String key) {
    return new RecordQuery.Get(new RecordKey(collection, key));
  }

  private static RecordQuery find(String prefix, int limit) {
    return new RecordQuery.Find(new RecordFilter("orders", prefix, Map.of(), "", limit));
  }

  private final NotingReader reader =
      new NotingReader(
          new RecordSnapshot(
              List.of(
                  entry("orders", "a-2", "two"),
                  entry("orders", "a-1", "one"),
                  entry("orders", "b-1", "other"),
                  entry("people", "ada", "Ada"))));

  @Test
  void notesEachRecordOnceAndAnswersTheSameFromItsNotes() {
    JsonNode found = reader.read(find("a-", 10));
    assertThat(found).hasSize(2);
    assertThat(found.at("/0/key").asText()).isEqualTo("a-1");
    reader.read(get("orders", "a-1"));
    reader.read(get("people", "ada"));
    assertThat(reader.read(get("people", "absent")).isNull()).isTrue();

    RecordSnapshot notes = reader.snapshot();
    assertThat(notes.entries())
        .containsExactly(
            entry("orders", "a-1", "one"),
            entry("orders", "a-2", "two"),
            entry("people", "ada", "Ada"));
    assertThat(notes.read(find("a-", 10))).isEqualTo(found);
    assertThat(notes.read(find("a-", 1))).hasSize(1);
    assertThat(notes.read(get("orders", "b-1")).isNull()).as("was not read").isTrue();
  }

  @Test
  void forgetsEverythingOnceItIsTooMuch() {
    String half = "x".repeat(600 * 1024);
    NotingReader greedy =
        new NotingReader(
            new RecordSnapshot(List.of(entry("orders", "1", half), entry("orders", "2", half))));
    greedy.read(get("orders", "1"));
    for (int i = 0; i < 10; i++) {
      greedy.read(get("orders", "1"));
    }
    assertThat(greedy.snapshot().entries()).as("one record, once").hasSize(1);
    assertThat(greedy.read(get("orders", "2")).isNull()).isFalse();
    assertThatThrownBy(greedy::snapshot)
        .isInstanceOf(HookwardenException.class)
        .hasMessageContaining("1 MiB");
  }
}
