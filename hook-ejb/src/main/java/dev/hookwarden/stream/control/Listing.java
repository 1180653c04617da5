package dev.hookwarden.stream.control;

import dev.hookwarden.stream.boundary.StoredEvents;
import dev.hookwarden.stream.boundary.StreamView;
import dev.hookwarden.stream.entity.StoredStream;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Lists streams: those that something is set for, and those that have events. */
@Dependent
public class Listing {
  private final StreamShelf shelf;
  private final StoredEvents events;

  /** Creates the bean. */
  @Inject
  public Listing(StreamShelf shelf, StoredEvents events) {
    this.shelf = shelf;
    this.events = events;
  }

  /** Streams in the order of their names, after one. */
  public List<StreamView> page(UUID workspace, String after, int limit) {
    Map<String, StreamView> found = new TreeMap<>();
    events
        .streams(workspace, after, limit)
        .forEach(name -> found.put(name, StreamView.plain(name)));
    shelf.page(workspace, after, limit).forEach(row -> found.put(row.name(), view(row)));
    return found.values().stream().limit(limit).toList();
  }

  private static StreamView view(StoredStream row) {
    StoredStream.Values values = row.values();
    return new StreamView(
        row.name(),
        true,
        values.schema() != null,
        values.retentionDays(),
        values.senders() == null ? null : values.senders().size(),
        values.window() == null ? null : values.window().toSeconds(),
        row.lastChange());
  }
}
