package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.consent.boundary.Causes;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Tells people who are asked for something which event led to it. */
@Dependent
public class EventCauses implements Causes {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public Optional<Cause> of(UUID workspace, UUID event) {
    return Optional.ofNullable(entities.find(ReceivedEvent.class, event))
        .filter(found -> found.workspace().equals(workspace))
        .map(found -> cause(found.view().event()));
  }

  private static Cause cause(String json) {
    try {
      JsonNode event = Json.parseStored(json);
      return new Cause(event.path("type").asText(), event.path("source").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored event is not readable", e);
    }
  }
}
