package dev.hookwarden.api.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.SchemaTrial;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to try.
 *
 * @param schema a JSON Schema; empty for that which holds
 * @param data a sample; empty for stored events
 * @param last how many of the latest events
 */
@Schema(
    name = "SchemaTrialRequest",
    description = "A schema, and a sample or how many of the latest events to try it on.")
public record SchemaTrialRequest(
    @Schema(
            nullable = true,
            implementation = Object.class,
            description = "Absent: the one that holds.")
        Optional<JsonNode> schema,
    @Schema(implementation = Object.class, description = "Data as event.data. Not with last.")
        Optional<JsonNode> data,
    @Schema(
            nullable = true,
            implementation = Integer.class,
            minimum = "1",
            maximum = "100",
            defaultValue = "20",
            description = "How many of the latest events from outside, as they came in.")
        Optional<Integer> last) {
  SchemaTrial trial() {
    if (data.isPresent() && last.isPresent()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "last: not together with data");
    }
    return new SchemaTrial(
        schema.filter(json -> !json.isNull()).orElse(null),
        data.orElse(null),
        last.orElse(SchemaTrial.DEFAULT_LAST));
  }
}
