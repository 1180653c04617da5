package dev.hookwarden.effect.boundary;

import dev.hookwarden.protocol.RecordKey;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which records a run has read, and in which revision: what its writes rest on. Used by one thread.
 */
public final class ReadSet {
  /** The revision of a record that does not exist. */
  public static final long ABSENT = 0;

  private final Map<RecordKey, Long> revisions = new HashMap<>();

  /** Notes the first revision in which a record was read. */
  public void note(RecordKey record, long revision) {
    revisions.putIfAbsent(record, revision);
  }

  /** The revision in which a record was read; empty if it was not. */
  public OptionalLong revisionOf(RecordKey record) {
    Long revision = revisions.get(record);
    return revision == null ? OptionalLong.empty() : OptionalLong.of(revision);
  }
}
