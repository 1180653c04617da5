package dev.hookwarden.api.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.SchemaTrial;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> MEMBERS = Set.of("schema", "data", "last");

  /**
   * Reads a body. Data that are null are a sample, too, so this tells them from absent ones.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static SchemaTrialRequest read(JsonNode body) {
    if (!body.isObject()) {
      throw refusal("the body is an object");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw refusal("there is no member '%s'".formatted(name));
              }
            });
    JsonNode last = body.path("last");
    if (!last.isMissingNode() && !last.isNull() && !last.isInt()) {
      throw refusal("last: a whole number");
    }
    return new SchemaTrialRequest(
        Optional.ofNullable(body.get("schema")).filter(schema -> !schema.isNull()),
        Optional.ofNullable(body.get("data")),
        last.isInt() ? Optional.of(last.intValue()) : Optional.empty());
  }

  SchemaTrial trial() {
    if (data.isPresent() && last.isPresent()) {
      throw refusal("last: not together with data");
    }
    return new SchemaTrial(
        schema.orElse(null), data.orElse(null), last.orElse(SchemaTrial.DEFAULT_LAST));
  }

  private static HookwardenException refusal(String why) {
    return new HookwardenException(Problem.INVALID_REQUEST, why);
  }
}
