package dev.hookwarden.api.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.effect.boundary.ActionView;
import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An action.
 *
 * @param id its id
 * @param run the run that asked for it
 * @param hook the run's hook
 * @param version the run's version
 * @param ordinal the effect's position in the run
 * @param kind what it does
 * @param target the recipient or the destination
 * @param payload the message or the request
 * @param status where it is in its life
 * @param createdAt when it was asked for
 */
@Schema(name = "Action", description = "What a hook wants to do to a person or the outside.")
public record ActionJson(
    UUID id,
    UUID run,
    String hook,
    int version,
    int ordinal,
    @Schema(enumeration = {"notify", "email", "call"}) String kind,
    @Schema(description = "The recipient or the destination.", examples = "user-42") String target,
    @Schema(implementation = Object.class, description = "The message or the request.")
        JsonNode payload,
    @Schema(enumeration = "held") String status,
    Instant createdAt) {
  /** Shows an action. */
  public static ActionJson from(ActionView view) {
    Origin.Run origin = view.origin();
    return new ActionJson(
        view.id(),
        origin.run(),
        origin.hook(),
        origin.version(),
        origin.ordinal(),
        view.kind().name().toLowerCase(Locale.ROOT),
        view.target(),
        JsonText.read(view.payload()),
        view.status().name().toLowerCase(Locale.ROOT),
        view.createdAt());
  }
}
