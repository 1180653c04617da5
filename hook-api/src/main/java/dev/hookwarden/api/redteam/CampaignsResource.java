package dev.hookwarden.api.redteam;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.redteam.boundary.CampaignView;
import dev.hookwarden.redteam.boundary.Campaigns;
import dev.hookwarden.redteam.boundary.TrialView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Walks through samples. */
@Path("redteam/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "redteam")
public class CampaignsResource {
  @Inject private Campaigns campaigns;

  /** All campaigns. */
  @GET
  @Operation(
      operationId = "listCampaigns",
      summary = "List the campaigns",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "A page of campaigns, the latest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<CampaignJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        campaigns.campaigns(page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        CampaignView::id,
        CampaignJson::from);
  }

  /** One campaign. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getCampaign",
      summary = "Show how far a campaign is",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "The campaign.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public CampaignJson get(@Parameter(description = "The campaign's id.") @PathParam("id") UUID id) {
    return CampaignJson.from(campaigns.campaign(id));
  }

  /** What came of the samples. */
  @GET
  @Path("{id}/trials")
  @Operation(
      operationId = "listTrials",
      summary = "List what came of a campaign's samples so far",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "A page of results in the order of the runs.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<TrialJson> trials(
      @Parameter(description = "The campaign's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    return PageJson.of(
        campaigns.trials(id, page.afterNumber().orElse(0), page.fetch()),
        page,
        TrialView::ordinal,
        TrialJson::from);
  }

  /** Begins a campaign. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "beginCampaign",
      summary = "Begin a campaign",
      description =
          "Role: administrator. Each sample is scanned and run in the jail, in a workspace that"
              + " nobody else has; nothing that it asks for takes place. It runs in the background,"
              + " and only one of the workspace at a time.")
  @APIResponse(
      responseCode = "202",
      description = "The campaign.",
      content = @Content(schema = @Schema(implementation = CampaignJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response begin(CampaignRequest request) {
    return Response.accepted(
            CampaignJson.from(campaigns.begin(request.samples().orElse(List.of()))))
        .build();
  }

  /** Stops a campaign. */
  @POST
  @Path("{id}/stop")
  @Operation(
      operationId = "stopCampaign",
      summary = "Stop a campaign after its present sample",
      description = "Role: administrator. One that is over stays as it is.")
  @APIResponse(responseCode = "200", description = "The campaign.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public CampaignJson stop(
      @Parameter(description = "The campaign's id.") @PathParam("id") UUID id) {
    return CampaignJson.from(campaigns.stop(id));
  }
}
