package dev.hookwarden.api.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.stream.boundary.StreamDesk;
import dev.hookwarden.stream.boundary.StreamSettingsView;
import dev.hookwarden.stream.boundary.StreamView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The streams of the caller's workspace, and what holds for them. */
@Path("streams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "streams")
public class StreamSettingsResource {
  private static final String READERS = "Any role but client and member.";
  private static final String KEEPERS = "Roles: administrator, operator.";

  @Inject private StreamDesk desk;

  /** All streams. */
  @GET
  @Operation(
      operationId = "listStreams",
      summary = "List the streams",
      description = READERS + " Those that have events, and those that something is set for.")
  @APIResponse(responseCode = "200", description = "A page of streams in the order of their names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<StreamJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        desk.streams(page.after().orElse(""), page.fetch()),
        page,
        StreamView::name,
        StreamJson::from);
  }

  /** What holds for a stream. */
  @GET
  @Path("{stream}/settings")
  @Operation(
      operationId = "getStreamSettings",
      summary = "Read the settings of a stream",
      description = READERS + " A stream need not exist: where nothing is set, all is null.")
  @APIResponse(
      responseCode = "200",
      description = "The settings; the ETag is their revision.",
      content = @Content(schema = @Schema(implementation = StreamSettingsJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public Response settings(
      @Parameter(description = "The stream's name.") @PathParam("stream") String stream) {
    return answer(desk.settings(stream));
  }

  /** Sets what holds for a stream. */
  @PUT
  @Path("{stream}/settings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeStreamSettings",
      summary = "Change the settings of a stream",
      description =
          KEEPERS
              + " They hold for what comes in from now on, on other servers of a cluster after some"
              + " seconds. What hooks emit is neither checked nor refused.")
  @APIResponse(
      responseCode = "200",
      description = "The settings; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = StreamSettingsJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response change(
      @Parameter(description = "The stream's name.") @PathParam("stream") String stream,
      @BeanParam Precondition precondition,
      StreamSettingsRequest request) {
    return answer(desk.change(stream, request.settings(), precondition.seen()));
  }

  /** Lets nothing hold for a stream. */
  @DELETE
  @Path("{stream}/settings")
  @Operation(
      operationId = "clearStreamSettings",
      summary = "Remove the settings of a stream",
      description = KEEPERS + " Its events stay.")
  @APIResponse(responseCode = "204", description = "Nothing is set for it any longer.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void clear(
      @Parameter(description = "The stream's name.") @PathParam("stream") String stream,
      @BeanParam Precondition precondition) {
    desk.clear(stream, precondition.seen());
  }

  /** Tries a schema. */
  @POST
  @Path("{stream}/settings/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkStreamSchema",
      summary = "Try a schema on a sample, or on events that have come in",
      description = KEEPERS + " Changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What fits, and what does not.",
      content = @Content(schema = @Schema(implementation = SchemaTrialJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public SchemaTrialJson check(
      @Parameter(description = "The stream's name.") @PathParam("stream") String stream,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = SchemaTrialRequest.class)))
          JsonNode body) {
    return SchemaTrialJson.from(desk.check(stream, SchemaTrialRequest.read(body).trial()));
  }

  private static Response answer(StreamSettingsView view) {
    return Response.ok(StreamSettingsJson.from(view)).tag(String.valueOf(view.revision())).build();
  }
}
