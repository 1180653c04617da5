package dev.hookwarden.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.dispatch.boundary.EventView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stored event.
 *
 * @param id its id here
 * @param stream the stream; {@code null} for a direct call
 * @param state what became of it
 * @param event the CloudEvent
 * @param receivedAt when
 * @param depth 0 for an event from outside, one more for each hook that it came through
 * @param cause where it came from; {@code null} for an event from outside
 */
@Schema(name = "Event", description = "A stored event.")
public record EventJson(
    UUID id,
    @Schema(nullable = true, examples = "github", description = "null for a direct call.")
        @Nullable String stream,
    @Schema(enumeration = {"received", "accepted", "refused"}) String state,
    @Schema(type = SchemaType.OBJECT, description = "The CloudEvent.") JsonNode event,
    Instant receivedAt,
    @Schema(description = "0 from outside, one more for each hook that it came through.") int depth,
    @Schema(nullable = true) @Nullable Cause cause) {
  /** The run that emitted an event. */
  @Schema(name = "Cause")
  public record Cause(UUID run) {}

  /** Shows an event. */
  public static EventJson from(EventView view) {
    return new EventJson(
        view.id(),
        view.stream(),
        view.state().name().toLowerCase(Locale.ROOT),
        JsonText.read(view.event()),
        view.receivedAt(),
        view.depth(),
        view.cause() == null ? null : new Cause(view.cause()));
  }
}
