package dev.hookwarden.api.inbox;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.consent.boundary.MuteView;
import dev.hookwarden.consent.boundary.Mutes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller does not want to get. */
@Path("mutes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class MutesResource {
  @Inject private Mutes mutes;

  /** The caller's mutes. */
  @GET
  @Operation(
      operationId = "listMutes",
      summary = "List your mutes",
      description = "With a key that a person made for themself.")
  @APIResponse(responseCode = "200", description = "A page of mutes, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<MuteJson> list(
      @Parameter(description = "Whether those that have ended are in the list.")
          @QueryParam("all")
          @DefaultValue("false")
          boolean all,
      @BeanParam PageQuery page) {
    return PageJson.of(
        mutes.mutes(all, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        MuteView::id,
        MuteJson::from);
  }

  /** Mutes. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createMute",
      summary = "Mute",
      description =
          "With a key that a person made for themself. Refuses what waits and fits. Authors are"
              + " muted by answering a request of theirs. Mandatory notices come all the same.")
  @APIResponse(
      responseCode = "201",
      description = "The mute.",
      content = @Content(schema = @Schema(implementation = MuteJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(MuteRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(MuteJson.from(mutes.make(request.scope(), request.until().orElse(null))))
        .build();
  }

  /** Lifts a mute. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "liftMute",
      summary = "Lift a mute",
      description =
          "With a key that a person made for themself. What it refused stays refused; nothing"
              + " happens if it has ended.")
  @APIResponse(responseCode = "200", description = "The mute, which has ended.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public MuteJson lift(@Parameter(description = "The mute's id.") @PathParam("id") UUID id) {
    return MuteJson.from(mutes.lift(id));
  }
}
