package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Gives what comes in from outside its id and its time. */
@Dependent
public class Arrivals {
  private static final int MAX_BYTES =
      Limits.defaultsFor(TriggerKind.BEFORE).resources().inputBytes();

  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Arrivals(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Why an event is larger than what hooks get, with all that is around its data; else empty. */
  Optional<HookwardenException> tooLarge(IncomingEvent event) {
    int bytes =
        Json.write(EventJson.of(event, clock.instant())).getBytes(StandardCharsets.UTF_8).length;
    return bytes <= MAX_BYTES
        ? Optional.empty()
        : Optional.of(
            new HookwardenException(
                Problem.PAYLOAD_TOO_LARGE,
                "as hooks get it, the event has %,d bytes; %,d are allowed"
                    .formatted(bytes, MAX_BYTES)));
  }

  /** An event that comes in now. */
  Arrival of(String stream, IncomingEvent event) {
    return Arrival.fromOutside(
        ids.next(), stream, event.type(), EventJson.of(event, clock.instant()));
  }
}
