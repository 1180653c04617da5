package dev.hookwarden.api.review;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.Approvals;
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

/** Approvals, and their end. */
@Path("approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ApprovalsResource {
  @Inject private Approvals approvals;

  /** All approvals. */
  @GET
  @Operation(
      operationId = "listApprovals",
      summary = "List approvals",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "A page of approvals, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<ApprovalJson> list(
      @Parameter(description = "Only those that have not ended.")
          @QueryParam("standing")
          @DefaultValue("false")
          boolean standing,
      @BeanParam PageQuery page) {
    return PageJson.of(
        approvals.approvals(standing, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        ApprovalView::id,
        ApprovalJson::from);
  }

  /** What a revocation would stop. */
  @GET
  @Path("{id}/revocation")
  @Operation(
      operationId = "previewRevocation",
      summary = "Show what the end of an approval would stop",
      description = "Roles: administrator, reviewer. Changes nothing.")
  @APIResponse(responseCode = "200", description = "What would stop.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RevocationJson preview(
      @Parameter(description = "The approval's id.") @PathParam("id") UUID id) {
    return RevocationJson.from(approvals.preview(id));
  }

  /** Takes an approval back. */
  @POST
  @Path("{id}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "revokeApproval",
      summary = "Take an approval back",
      description = "Roles: administrator, reviewer. A version that runs stops at once.")
  @APIResponse(responseCode = "200", description = "The approval, ended.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ApprovalJson revoke(
      @Parameter(description = "The approval's id.") @PathParam("id") UUID id, ReasonBody body) {
    return ApprovalJson.from(approvals.revoke(id, body.reason()));
  }
}
