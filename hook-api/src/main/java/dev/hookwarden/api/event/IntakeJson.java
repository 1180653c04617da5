package dev.hookwarden.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.api.run.RunJson;
import dev.hookwarden.dispatch.boundary.Intake;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an event that was accepted.
 *
 * @param id the id under which it is stored
 * @param event the CloudEvent, as the before hooks left it
 * @param runs the runs that it has caused and that have ended
 * @param over whether the caller waited, and all that it caused is over
 */
@Schema(name = "Accepted", description = "An accepted event and the runs that it caused.")
public record IntakeJson(
    @Schema(description = "The id under which the event is stored.") UUID id,
    @Schema(type = SchemaType.OBJECT, description = "The CloudEvent, as before hooks left it.")
        JsonNode event,
    @Schema(
            description =
                "The before runs; with Prefer: wait also the others, those on emitted events"
                    + " included, as far as they have ended.")
        List<RunJson> runs,
    @Schema(
            description =
                "Whether the caller waited, and nothing of what the event caused waits or runs any"
                    + " longer.")
        boolean over) {
  /** Shows an accepted event. */
  public static IntakeJson from(Intake.Accepted accepted) {
    return new IntakeJson(
        accepted.event().id(),
        JsonText.read(accepted.event().event()),
        accepted.runs().stream().map(RunJson::from).toList(),
        accepted.over());
  }
}
