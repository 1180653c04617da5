package dev.hookwarden.dispatch.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored event.
 *
 * @param id its id here
 * @param stream the stream; {@code null} for a direct invocation
 * @param state what became of it
 * @param event the CloudEvent as JSON text: as accepted, or as received if it was not
 * @param receivedAt when
 * @param depth 0 for an event from outside, one more for each hook that it came through
 * @param cause the run that emitted it; {@code null} for an event from outside
 */
public record EventView(
    UUID id,
    @Nullable String stream,
    EventState state,
    String event,
    Instant receivedAt,
    int depth,
    @Nullable UUID cause) {}
