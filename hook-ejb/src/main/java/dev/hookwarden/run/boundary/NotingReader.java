package dev.hookwarden.run.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passes reads on and notes each record once, as it was first. Used by one thread. */
public final class NotingReader implements RecordReader {
  /** The most bytes of keys and values that are noted, as JSON text. */
  public static final long MAX_BYTES = 1024 * 1024;

  private final RecordReader source;
  private final Map<RecordKey, JsonNode> noted = new LinkedHashMap<>();
  private long bytes;

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
          note(record, answer);
        }
      }
      case RecordQuery.Find(RecordFilter filter) ->
          answer.forEach(
              found ->
                  note(
                      new RecordKey(filter.collection(), found.path("key").asText()),
                      found.path("value")));
    }
    return answer;
  }

  private void note(RecordKey record, JsonNode value) {
    if (bytes > MAX_BYTES || noted.containsKey(record)) {
      return;
    }
    bytes += record.key().length() + Json.sizeBytes(value);
    if (bytes > MAX_BYTES) {
      noted.clear();
    } else {
      noted.put(record, value);
    }
  }

  /**
   * The records that were read.
   *
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if they were more than 1 MiB
   */
  public RecordSnapshot snapshot() {
    if (bytes > MAX_BYTES) {
      throw new HookwardenException(
          Problem.PAYLOAD_TOO_LARGE, "a fixture keeps at most 1 MiB of the records that it reads");
    }
    return new RecordSnapshot(noted);
  }
}
