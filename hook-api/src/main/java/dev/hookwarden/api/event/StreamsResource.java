package dev.hookwarden.api.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.api.http.Prefer;
import dev.hookwarden.api.problem.ProblemDocument;
import dev.hookwarden.dispatch.boundary.EventIntake;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.dispatch.boundary.Terms;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
  static final String LINES = "application/x-ndjson";
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
              + " the event. Once it is accepted it is never lost: after hooks run by themselves,"
              + " and the answer is 202. With Prefer: wait=N the answer comes when all that the"
              + " event caused is over, after N seconds at the latest; 200 says that it is over."
              + " The same source and id of a CloudEvent, or plain JSON with the same Idempotency-Key,"
              + " is taken in once and answered again as it was. The body is a CloudEvent in"
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
      description =
          "The event as accepted, and its runs, all of which are over; for a batch an array of what"
              + " one event is answered with.",
      content = @Content(schema = @Schema(implementation = IntakeJson.class)))
  @APIResponse(
      responseCode = "202",
      description =
          "The event as accepted; what it causes is not over, or nobody waited. Location leads to"
              + " the event.",
      content = @Content(schema = @Schema(implementation = IntakeJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "KeyReused")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "EventRefused")
  @APIResponse(responseCode = "429", ref = "QueueFull")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response send(
      @Context HttpHeaders headers,
      @Context UriInfo address,
      @Parameter(description = "The event of a delivery of GitHub.", example = "issues")
          @HeaderParam("X-GitHub-Event")
          @Nullable String gitHubEvent,
      @Parameter(
              description =
                  "Plain JSON that comes in under the same key within a time is taken in once."
                      + " CloudEvents are known by their source and id.")
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Parameter(description = "wait=N: how many seconds to wait, at most 60. RFC 7240.")
          @HeaderParam("Prefer")
          @Nullable String prefer,
      @Parameter(description = "The type of the event that plain JSON becomes.") @QueryParam("type")
          @Nullable String type,
      byte[] body)
      throws JsonProcessingException {
    MediaType mediaType = requireUtf8(headers.getMediaType());
    JsonNode json = JsonMapping.read(body);
    Terms terms = new Terms(key, Prefer.wait(headers));
    if (isA(mediaType, BATCH)) {
      return Prefer.applied(Response.ok(batch(json, terms)), terms.patience()).build();
    }
    IncomingEvent event =
        isA(mediaType, STRUCTURED)
            ? CloudEventReader.structured(json)
            : CloudEventReader.isBinary(headers.getRequestHeaders())
                ? CloudEventReader.binary(headers.getRequestHeaders(), json)
                : plainEvents.of(stream, type, gitHubEvent, json);
    if (event.isIdentified()) {
      requireNoKey(terms);
    }
    return answer(intake.accept(stream, event, terms), terms, address);
  }

  /** Takes in a stream of events without an end. */
  @POST
  @Path("lines")
  @Consumes(LINES)
  @Produces(LINES)
  @BodyLimit(bytes = Integer.MAX_VALUE, problem = Problem.PAYLOAD_TOO_LARGE)
  @Operation(
      operationId = "sendEventLines",
      summary = "Send many events, one on each line",
      description =
          "Roles: client, operator, administrator. Each line is a CloudEvent in structured mode of"
              + " at most 1 MiB; empty lines are passed over. Up to 100 lines that are there are"
              + " taken in together, and answered while others still come. Each is handled as if it"
              + " had been sent alone.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description =
          "A line for each line that came, in their order: an accepted event or a problem.",
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "429", ref = "QueueFull")
  public Response sendLines(InputStream body) throws IOException {
    EventLines lines = new EventLines(body, MAX_BATCH);
    // What is wrong with the call itself shows with the first events, when there still is a status.
    List<Object> first = takeIn(lines.next(), null);
    StreamingOutput answers =
        out -> {
          List<Object> some = first;
          while (!some.isEmpty()) {
            for (Object answer : some) {
              out.write(JsonMapping.line(answer));
            }
            out.flush();
            some = next(lines);
          }
        };
    return Response.ok(answers).build();
  }

  /** What becomes of the next lines, each with an answer, even if none of them is taken in. */
  private List<Object> next(EventLines lines) throws IOException {
    List<Supplier<IncomingEvent>> events = List.of();
    try {
      events = lines.next();
      return events.isEmpty() ? List.of() : takeIn(events, null);
    } catch (HookwardenException e) {
      return Collections.nCopies(Math.max(1, events.size()), ProblemDocument.from(e));
    }
  }

  private static Response answer(Intake intake, Terms terms, UriInfo address) {
    return switch (intake) {
      case Intake.Accepted accepted -> {
        Response.ResponseBuilder answer =
            Response.status(accepted.over() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(IntakeJson.from(accepted))
                .location(
                    address
                        .getBaseUriBuilder()
                        .path(EventsResource.class)
                        .path(accepted.event().id().toString())
                        .build());
        yield Prefer.applied(answer, terms.patience()).build();
      }
      case Intake.Refused refused -> throw problem(refused);
      case Intake.Failed failed -> throw failed.failure();
    };
  }

  private List<Object> batch(JsonNode json, Terms terms) {
    if (!json.isArray() || json.size() > MAX_BATCH) {
      throw new HookwardenException(
          Problem.INVALID_EVENT, "a batch is an array of at most " + MAX_BATCH + " events");
    }
    requireNoKey(terms);
    List<Supplier<IncomingEvent>> events = new ArrayList<>();
    json.forEach(event -> events.add(() -> CloudEventReader.structured(event)));
    return takeIn(events, terms.patience());
  }

  private static void requireNoKey(Terms terms) {
    if (terms.key() != null) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "Idempotency-Key: a CloudEvent is known by its source and id");
    }
  }

  /** Reads and takes in some events; each is answered in its place. */
  private List<Object> takeIn(List<Supplier<IncomingEvent>> events, @Nullable Duration wait) {
    Object[] answers = new Object[events.size()];
    List<Integer> places = new ArrayList<>();
    List<IncomingEvent> readable = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      try {
        readable.add(events.get(i).get());
        places.add(i);
      } catch (HookwardenException e) {
        answers[i] = ProblemDocument.from(e);
      }
    }
    // Also of nothing: whoever may not send is told so, whatever they sent.
    List<Intake> intakes = intake.acceptAll(stream, readable, wait);
    for (int i = 0; i < intakes.size(); i++) {
      answers[places.get(i)] = shown(intakes.get(i));
    }
    return List.of(answers);
  }

  private static Object shown(Intake intake) {
    return switch (intake) {
      case Intake.Accepted accepted -> IntakeJson.from(accepted);
      case Intake.Refused refused -> ProblemDocument.from(problem(refused));
      case Intake.Failed failed -> ProblemDocument.from(failed.failure());
    };
  }

  private static HookwardenException problem(Intake.Refused refused) {
    return new HookwardenException(refused.problem(), refused.reason(), members(refused));
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
