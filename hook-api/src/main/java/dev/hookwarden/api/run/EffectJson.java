package dev.hookwarden.api.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Effect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a run asked for. Which members there are depends on the kind.
 *
 * @param ordinal its position in the run, from 0
 * @param kind what it is
 * @param collection the record's collection: put, patch, delete
 * @param key the record's key: put, patch, delete
 * @param value the whole value: put
 * @param patch the JSON Merge Patch: patch
 * @param recipient who is told: notify, email
 * @param message what they are told: notify, email
 * @param destination what is called: call
 * @param request how: call
 * @param stream where to: emit
 * @param type the event's type: emit
 * @param data the event's payload: emit
 */
@Schema(
    name = "Effect",
    description =
        "What a run asked for. put: collection, key, value; patch: collection, key, patch;"
            + " delete: collection, key; notify and email: recipient, message; call: destination,"
            + " request; emit: stream, type, data.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectJson(
    int ordinal,
    @Schema(enumeration = {"put", "patch", "delete", "notify", "email", "call", "emit"})
        String kind,
    @Nullable String collection,
    @Nullable String key,
    @Schema(implementation = Object.class) @Nullable JsonNode value,
    @Schema(implementation = Object.class) @Nullable JsonNode patch,
    @Nullable String recipient,
    @Schema(implementation = Object.class) @Nullable JsonNode message,
    @Nullable String destination,
    @Schema(implementation = Object.class) @Nullable JsonNode request,
    @Nullable String stream,
    @Nullable String type,
    @Schema(implementation = Object.class) @Nullable JsonNode data) {
  /** Shows an effect. */
  public static EffectJson from(int ordinal, Effect effect) {
    return switch (effect) {
      case Effect.RecordChange change -> ofRecord(ordinal, change);
      case Effect.Notify(String recipient, JsonNode message) ->
          ofMessage(ordinal, "notify", recipient, message);
      case Effect.Email(String recipient, JsonNode message) ->
          ofMessage(ordinal, "email", recipient, message);
      case Effect.Call(String destination, JsonNode request) ->
          new EffectJson(
              ordinal,
              "call",
              null,
              null,
              null,
              null,
              null,
              null,
              destination,
              request,
              null,
              null,
              null);
      case Effect.Emit(String stream, String type, JsonNode data) ->
          new EffectJson(
              ordinal, "emit", null, null, null, null, null, null, null, null, stream, type, data);
    };
  }

  private static EffectJson ofRecord(int ordinal, Effect.RecordChange change) {
    String collection = change.record().collection();
    String key = change.record().key();
    return switch (change) {
      case Effect.Put put -> ofRecord(ordinal, "put", collection, key, put.value(), null);
      case Effect.Patch patch -> ofRecord(ordinal, "patch", collection, key, null, patch.patch());
      case Effect.Delete _ -> ofRecord(ordinal, "delete", collection, key, null, null);
    };
  }

  private static EffectJson ofRecord(
      int ordinal,
      String kind,
      String collection,
      String key,
      @Nullable JsonNode value,
      @Nullable JsonNode patch) {
    return new EffectJson(
        ordinal, kind, collection, key, value, patch, null, null, null, null, null, null, null);
  }

  private static EffectJson ofMessage(
      int ordinal, String kind, String recipient, JsonNode message) {
    return new EffectJson(
        ordinal, kind, null, null, null, null, recipient, message, null, null, null, null, null);
  }
}
