package dev.hookwarden.api.audit;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.audit.boundary.AuditVerifications;
import dev.hookwarden.audit.boundary.VerificationView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of the log against what was signed. */
@Path("audit/verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditVerificationsResource {
  @Inject private AuditVerifications verifications;

  /** All verifications. */
  @GET
  @Operation(
      operationId = "listAuditVerifications",
      summary = "List verifications of the log",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "A page of verifications, latest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<VerificationJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        verifications.verifications(page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        VerificationView::id,
        VerificationJson::from);
  }

  /** Begins one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifyAuditLog",
      summary = "Begin to verify the log",
      description =
          "Role: administrator, reviewer or operator. It goes on by itself; one at a time.")
  @APIResponse(
      responseCode = "202",
      description = "The verification, which has begun.",
      content = @Content(schema = @Schema(implementation = VerificationJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response start(VerificationRequest request) {
    return Response.accepted(VerificationJson.from(verifications.start(request.first().orElse(0L))))
        .build();
  }

  /** One verification. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAuditVerification",
      summary = "Show how far a verification is",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "The verification.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public VerificationJson get(
      @Parameter(description = "The verification's id.") @PathParam("id") UUID id) {
    return VerificationJson.from(verifications.verification(id));
  }
}
