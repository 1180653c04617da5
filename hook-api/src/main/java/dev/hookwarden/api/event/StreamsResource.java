package dev.hookwarden.api.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.api.problem.ProblemDocument;
import dev.hookwarden.dispatch.boundary.EventIntake;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where events come in: CloudEvents in all modes of their HTTP binding, and plain JSON. */
@Path("streams/{stream}/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class StreamsResource {
  static final String STRUCTURED = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  private static final int MAX_BATCH = 100;

  @Inject private EventIntake intake;
  @Inject private PlainEvents plainEvents;

  @PathParam("stream")
  @Parameter(name = "stream", description = "The stream's name.", example = "github")
  private String stream;

  /** Takes in one event or a batch. */
  @POST
  @Consumes({STRUCTURED, BATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "sendEvents",
      summary = "Send an event",
      description =
          "Roles: client, operator, administrator. Before hooks run first and may change or reject"
              + " the event; after hooks run once it is accepted. The body is a CloudEvent in"
              + " structured mode, a batch of up to 100, JSON data with ce- headers (binary mode),"
              + " or plain JSON, which is wrapped: its type is com.github.<event>.<action> if the"
              + " header X-GitHub-Event is there, else dev.hookwarden.json. A batch is answered"
              + " with 200 and an array, in its order, of accepted events and problems.")
  @RequestBody(
      description = "At most 1 MiB and 100 levels deep.",
      required = true,
      content = {
        @Content(
            mediaType = STRUCTURED,
            schema = @Schema(type = SchemaType.OBJECT),
            example =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\","
                    + "\"type\":\"com.example.order\",\"data\":{\"total\":12}}"),
        @Content(
            mediaType = BATCH,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema())
      })
  @APIResponse(
      responseCode = "200",
      description = "The event as accepted, and its runs; for a batch an array of these.",
      content = @Content(schema = @Schema(implementation = IntakeJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "EventRefused")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Object send(
      @Context HttpHeaders headers,
      @Parameter(description = "The event of a delivery of GitHub.", example = "issues")
          @HeaderParam("X-GitHub-Event")
          @Nullable String gitHubEvent,
      @Parameter(description = "The type of the event that plain JSON becomes.") @QueryParam("type")
          @Nullable String type,
      byte[] body)
      throws JsonProcessingException {
    MediaType mediaType = requireUtf8(headers.getMediaType());
    JsonNode json = JsonMapping.read(body);
    if (isA(mediaType, BATCH)) {
      return batch(json);
    }
    if (isA(mediaType, STRUCTURED)) {
      return accept(() -> CloudEventReader.structured(json));
    }
    if (CloudEventReader.isBinary(headers.getRequestHeaders())) {
      return accept(() -> CloudEventReader.binary(headers.getRequestHeaders(), json));
    }
    return accept(() -> plainEvents.of(stream, type, gitHubEvent, json));
  }

  private List<Object> batch(JsonNode json) {
    if (!json.isArray() || json.size() > MAX_BATCH) {
      throw new HookwardenException(
          Problem.INVALID_EVENT, "a batch is an array of at most " + MAX_BATCH + " events");
    }
    return StreamSupport.stream(json.spliterator(), false).map(this::acceptOrTell).toList();
  }

  private Object acceptOrTell(JsonNode event) {
    try {
      return accept(() -> CloudEventReader.structured(event));
    } catch (HookwardenException e) {
      return ProblemDocument.from(e);
    }
  }

  private IntakeJson accept(Supplier<IncomingEvent> event) {
    return switch (intake.accept(stream, event.get())) {
      case Intake.Accepted accepted -> IntakeJson.from(accepted);
      case Intake.Refused refused ->
          throw new HookwardenException(refused.problem(), refused.reason(), members(refused));
    };
  }

  private static Map<String, Object> members(Intake.Refused refused) {
    return refused.problem() == Problem.EVENT_REJECTED
        ? Map.of("reason", refused.reason(), "runs", refused.runs())
        : Map.of("runs", refused.runs());
  }

  private static boolean isA(MediaType type, String wanted) {
    return type.isCompatible(MediaType.valueOf(wanted));
  }

  private static MediaType requireUtf8(MediaType type) {
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
    if (!charset.equalsIgnoreCase("utf-8")) {
      throw new HookwardenException(
          Problem.UNSUPPORTED_MEDIA_TYPE, "the charset of JSON is always UTF-8");
    }
    return type;
  }
}
