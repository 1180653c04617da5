package dev.hookwarden.consent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.delivery.boundary.Deliveries;
import dev.hookwarden.delivery.boundary.Parcel;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;

/** Hands allowed actions to delivery, in the caller's transaction. */
@Dependent
public class Dispatcher {
  private final Deliveries deliveries;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Dispatcher(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Sends an action that is allowed: a notification is there at once, the rest is queued. */
  public void send(StoredAction action) {
    ActionView view = action.view();
    ActionView.Wish wish = view.wish();
    JsonNode payload = parse(wish.payload());
    Parcel.Source source =
        new Parcel.Source(
            action.workspace(),
            action.id(),
            view.origin().hook(),
            view.origin().version(),
            view.progress().basis() == Basis.MANDATORY);
    switch (wish.kind()) {
      case NOTIFY -> {
        deliveries.notify(
            new Parcel.Notice(
                source,
                Objects.requireNonNull(wish.recipient()),
                Objects.requireNonNull(wish.purpose()),
                payload.path("title").asText(),
                payload.path("body").asText("")));
        action.delivered(clock.instant());
      }
      case EMAIL ->
          deliveries.mail(
              new Parcel.Mail(
                  source,
                  Objects.requireNonNull(wish.recipient()),
                  Objects.requireNonNull(wish.purpose()),
                  payload.path("subject").asText(),
                  payload.path("text").asText()));
      case CALL ->
          deliveries.call(
              new Parcel.Call(
                  source, wish.target(), Objects.requireNonNull(wish.method()), wish.payload()));
    }
  }

  private static JsonNode parse(String payload) {
    try {
      return Json.parseStored(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored action is not readable", e);
    }
  }
}
