package dev.hookwarden.run.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.ArrayList;
import java.util.List;

/** Passes reads on and notes what the answers said. Used by one thread. */
public final class NotingReader implements RecordReader {
  private final RecordReader source;
  private final List<RecordSnapshot.Entry> noted = new ArrayList<>();

  /**
   * Creates a reader.
   *
   * @param source answers the reads
   */
  public NotingReader(RecordReader source) {
    this.source = source;
  }

  @Override
  public JsonNode read(RecordQuery query) {
    JsonNode answer = source.read(query);
    switch (query) {
      case RecordQuery.Get(RecordKey record) -> {
        if (!answer.isNull()) {
          noted.add(new RecordSnapshot.Entry(record.collection(), record.key(), answer));
        }
      }
      case RecordQuery.Find(RecordFilter filter) ->
          answer.forEach(
              found ->
                  noted.add(
                      new RecordSnapshot.Entry(
                          filter.collection(), found.path("key").asText(), found.path("value"))));
    }
    return answer;
  }

  /** The records that were read. */
  public RecordSnapshot snapshot() {
    return new RecordSnapshot(noted);
  }
}
