package dev.hookwarden.api.call;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.delivery.boundary.DestinationDesk;
import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.SigningSecret;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places that hooks may ask to call. */
@Path("destinations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class DestinationsResource {
  @Inject private DestinationDesk desk;

  /** All destinations. */
  @GET
  @Operation(
      operationId = "listDestinations",
      summary = "List destinations",
      description = "Any role but client and member. Where they are is not shown.")
  @APIResponse(
      responseCode = "200",
      description = "A page of destinations in the order of their names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<DestinationSummaryJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        desk.names(page.after().orElse(""), page.fetch()),
        page,
        DestinationView.Summary::name,
        DestinationSummaryJson::from);
  }

  /** One destination. */
  @GET
  @Path("{name}")
  @Operation(
      operationId = "getDestination",
      summary = "Show a destination",
      description = "Role: administrator.")
  @APIResponse(
      responseCode = "200",
      description = "The destination; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(
      @Parameter(description = "The destination's name.") @PathParam("name") String name) {
    return answer(Response.Status.OK, DestinationJson.from(desk.destination(name)));
  }

  /** Registers a destination. */
  @POST
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "registerDestination",
      summary = "Register a destination",
      description = "Role: administrator. The signing secret is in this answer only.")
  @APIResponse(
      responseCode = "201",
      description = "The destination with its signing secret; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response register(
      @Parameter(description = "What hooks call it by.") @PathParam("name") String name,
      DestinationRequest request) {
    SigningSecret made = desk.register(name, request.registration());
    return answer(Response.Status.CREATED, DestinationJson.from(made));
  }

  /** Changes a destination. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeDestination",
      summary = "Change a destination",
      description =
          "Role: administrator. Standing approvals end if calls go somewhere else afterwards, and"
              + " what waits to be sent there is not sent.")
  @APIResponse(
      responseCode = "200",
      description = "The destination; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response change(
      @Parameter(description = "The destination's name.") @PathParam("name") String name,
      @BeanParam Precondition precondition,
      DestinationRequest request) {
    return answer(
        Response.Status.OK,
        DestinationJson.from(desk.change(name, request.registration(), precondition.seen())));
  }

  /** Makes a new signing secret. */
  @POST
  @Path("{name}/secret")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rotateDestinationSecret",
      summary = "Give a destination a new signing secret",
      description = "Role: administrator. The secret is in this answer only.")
  @APIResponse(
      responseCode = "200",
      description = "The destination with its new signing secret; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = DestinationJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response rotate(
      @Parameter(description = "The destination's name.") @PathParam("name") String name,
      SecretRequest request) {
    return answer(
        Response.Status.OK,
        DestinationJson.from(desk.rotate(name, request.keepFormer().orElse(true))));
  }

  /** Removes a destination. */
  @DELETE
  @Path("{name}")
  @Operation(
      operationId = "removeDestination",
      summary = "Remove a destination",
      description = "Role: administrator. What waits to be sent there is not sent.")
  @APIResponse(responseCode = "204", description = "There is no such destination any more.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void remove(
      @Parameter(description = "The destination's name.") @PathParam("name") String name,
      @BeanParam Precondition precondition) {
    desk.remove(name, precondition.seen());
  }

  private static Response answer(Response.Status status, DestinationJson destination) {
    return Response.status(status)
        .entity(destination)
        .tag(String.valueOf(destination.revision()))
        .build();
  }
}
