package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.platform.SecretBox;
import dev.hookwarden.protocol.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Calls registered destinations, with headers and signatures that hooks never see. */
@Dependent
public class CallCarrier implements Carrier {
  private final DestinationShelf shelf;
  private final DestinationSecrets secrets;
  private final Clock clock;

  @Resource private ManagedScheduledExecutorService timer;

  /** Creates the bean. */
  @Inject
  public CallCarrier(DestinationShelf shelf, DestinationSecrets secrets, Clock clock) {
    this.shelf = shelf;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.CALL;
  }

  @Override
  public Result carry(Consignment consignment) {
    Optional<Destination> found = shelf.find(consignment.workspace(), consignment.target());
    if (found.isEmpty()) {
      return new Result.Hopeless("there is no destination of that name any more");
    }
    Destination destination = found.get();
    JsonNode content = parse(consignment.content());
    if (!destination.url().equals(content.path(Contents.URL).asText())) {
      return new Result.Hopeless("the destination is somewhere else than when this was allowed");
    }
    return prepare(destination, content)
        .map(call -> carry(consignment, destination, call))
        .orElseGet(() -> new Result.Hopeless("the destination does not take such a request"));
  }

  private static Optional<OutgoingCall> prepare(Destination destination, JsonNode content) {
    return CallRequests.prepare(
        destination.url(),
        destination.methods(),
        List.of(),
        content.path("method").asText(),
        content.path("request").asText());
  }

  private Result carry(Consignment consignment, Destination destination, OutgoingCall call) {
    Caller.Order order;
    try {
      order =
          new Caller.Order(
              consignment.id(),
              call,
              secrets.headers(destination),
              secrets.secrets(destination),
              destination.allowsPrivate(),
              destination.timeout());
    } catch (SecretBox.Unreadable e) {
      return new Result.TryLater(e.getMessage(), null);
    }
    return Caller.overDns(timer, clock).call(order);
  }

  private static JsonNode parse(String content) {
    try {
      return Json.parseStored(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored call is not readable", e);
    }
  }
}
