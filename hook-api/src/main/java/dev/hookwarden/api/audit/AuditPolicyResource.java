package dev.hookwarden.api.audit;

import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.audit.boundary.AuditPolicyView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the audit log of the caller's workspace keeps. */
@Path("audit/policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditPolicyResource {
  @Inject private AuditPolicies policies;

  /** The policy. */
  @GET
  @Operation(
      operationId = "getAuditPolicy",
      summary = "Read what the audit log keeps",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(
      responseCode = "200",
      description = "The policy; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = AuditPolicyJson.class)))
  public Response policy() {
    return answer(policies.policy());
  }

  /** Changes the policy. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeAuditPolicy",
      summary = "Change what the audit log keeps",
      description =
          "Role: administrator. It holds for entries that are written from now on, on other"
              + " servers of a cluster after some seconds.")
  @APIResponse(
      responseCode = "200",
      description = "The policy; the ETag is its new revision.",
      content = @Content(schema = @Schema(implementation = AuditPolicyJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response change(@BeanParam Precondition precondition, AuditPolicyRequest request) {
    return answer(policies.change(request.payloadKept(), request.paths(), precondition.seen()));
  }

  private static Response answer(AuditPolicyView view) {
    return Response.ok(AuditPolicyJson.from(view)).tag(String.valueOf(view.revision())).build();
  }
}
