package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.StoredEvents;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Answers what is asked about streams from the events that are stored. */
@Dependent
public class StreamEvents implements StoredEvents {
  /** Among how many events those from outside are looked for. */
  private static final int MAX_LOOKED_AT = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public List<Stored> latest(UUID workspace, String stream, int limit) {
    return entities
        .createQuery(
            "select e.id, e.causeRun from ReceivedEvent e where e.workspace = :workspace"
                + " and e.stream = :stream order by e.workspace, e.stream, e.id desc",
            Object[].class)
        .setParameter("workspace", workspace)
        .setParameter("stream", stream)
        .setMaxResults(MAX_LOOKED_AT)
        .getResultStream()
        .filter(row -> row[1] == null)
        .limit(limit)
        .map(row -> entities.find(ReceivedEvent.class, row[0]))
        // It may have been removed since.
        .filter(Objects::nonNull)
        .map(StreamEvents::stored)
        .toList();
  }

  private static Stored stored(ReceivedEvent event) {
    try {
      return new Stored(
          event.view().id(),
          event.view().receivedAt(),
          Json.parseStored(event.received()).get("data"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored event is not readable", e);
    }
  }

  /** One look at the index for each name: a stream may have any number of events. */
  @Override
  public List<String> streams(UUID workspace, String after, int limit) {
    List<String> names = new ArrayList<>();
    String last = after;
    while (names.size() < limit) {
      List<String> next =
          entities
              .createQuery(
                  "select e.stream from ReceivedEvent e where e.workspace = :workspace"
                      + " and e.stream > :last order by e.workspace, e.stream",
                  String.class)
              .setParameter("workspace", workspace)
              .setParameter("last", last)
              .setMaxResults(1)
              .getResultList();
      if (next.isEmpty()) {
        break;
      }
      last = next.getFirst();
      names.add(last);
    }
    return names;
  }
}
