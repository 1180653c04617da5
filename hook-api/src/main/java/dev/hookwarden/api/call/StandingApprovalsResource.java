package dev.hookwarden.api.call;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.review.ReasonBody;
import dev.hookwarden.consent.boundary.StandingApprovalView;
import dev.hookwarden.consent.boundary.StandingApprovals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reviewers have allowed once and for all, and its end. */
@Path("standing-approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class StandingApprovalsResource {
  @Inject private StandingApprovals approvals;

  /** All standing approvals. */
  @GET
  @Operation(
      operationId = "listStandingApprovals",
      summary = "List standing approvals of calls",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "A page of them, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<StandingApprovalJson> list(
      @Parameter(description = "Only those that have not ended.")
          @QueryParam("standing")
          @DefaultValue("false")
          boolean standing,
      @BeanParam PageQuery page) {
    return PageJson.of(
        approvals.approvals(standing, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        StandingApprovalView::id,
        StandingApprovalJson::from);
  }

  /** Takes one back. */
  @POST
  @Path("{id}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawStandingApproval",
      summary = "Take a standing approval back",
      description =
          "Roles: administrator, reviewer. The next call waits for a reviewer again; what waits to"
              + " be sent is not sent.")
  @APIResponse(responseCode = "200", description = "The approval, ended.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public StandingApprovalJson withdraw(
      @Parameter(description = "The approval's id.") @PathParam("id") UUID id, ReasonBody body) {
    return StandingApprovalJson.from(approvals.withdraw(id, body.reason()));
  }
}
