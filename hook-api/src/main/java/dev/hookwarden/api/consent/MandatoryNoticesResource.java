package dev.hookwarden.api.consent;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.consent.boundary.MandatoryNotices;
import dev.hookwarden.consent.boundary.NoticeView;
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

/** The mandatory notices of the caller's workspace. */
@Path("mandatory-notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class MandatoryNoticesResource {
  @Inject private MandatoryNotices notices;

  /** All notices. */
  @GET
  @Operation(
      operationId = "listMandatoryNotices",
      summary = "List mandatory notices",
      description = "Role: administrator. Those that have ended stay in the list.")
  @APIResponse(responseCode = "200", description = "A page of notices, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<NoticeJson> list(
      @Parameter(description = "Only those that have not ended.")
          @QueryParam("standing")
          @DefaultValue("false")
          boolean standing,
      @BeanParam PageQuery page) {
    return PageJson.of(
        notices.notices(standing, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        NoticeView::id,
        NoticeJson::from);
  }

  /** Makes something mandatory. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "grantMandatoryNotice",
      summary = "Let a hook tell people something whether they like it or not",
      description =
          "Role: administrator. Mutes and missing consents do not hold it up; the rates do. People"
              + " see the reason.")
  @APIResponse(
      responseCode = "201",
      description = "The notice.",
      content = @Content(schema = @Schema(implementation = NoticeJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response grant(NoticeRequest request) {
    NoticeView granted = notices.grant(request.notice());
    return Response.status(Response.Status.CREATED).entity(NoticeJson.from(granted)).build();
  }

  /** Ends a notice. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "endMandatoryNotice",
      summary = "End a mandatory notice",
      description =
          "Role: administrator. Ends at once, also for what is queued by it; nothing happens if it"
              + " has ended already.")
  @APIResponse(responseCode = "200", description = "The notice, ended.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public NoticeJson end(@Parameter(description = "The notice's id.") @PathParam("id") UUID id) {
    return NoticeJson.from(notices.end(id));
  }
}
