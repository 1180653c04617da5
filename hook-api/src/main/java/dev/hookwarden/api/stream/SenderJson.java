package dev.hookwarden.api.stream;

import dev.hookwarden.access.boundary.ActorName;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who may send.
 *
 * @param id the key's or the account's id
 * @param kind what they send by
 * @param name what people call them
 * @param usable whether the key has not ended
 */
@Schema(name = "Sender", description = "A key or a person who may send events on a stream.")
public record SenderJson(
    UUID id,
    @Schema(enumeration = {"key", "person"}) String kind,
    @Schema(examples = "shop") String name,
    @Schema(description = "False for a key that has ended.") boolean usable) {
  static SenderJson from(ActorName name) {
    return new SenderJson(name.id(), name.kind().wireName(), name.name(), name.isUsable());
  }
}
