package dev.hookwarden.api.hook;

import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.library.boundary.DraftSummary;
import dev.hookwarden.library.boundary.DraftView;
import dev.hookwarden.library.boundary.Drafts;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** What is being written for hooks. */
@Path("drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hooks")
public class DraftsResource {
  /** Source and manifest as escaped JSON. */
  private static final int MAX_BODY_BYTES = 7 * SubmissionDesk.MAX_SOURCE_BYTES;

  @Inject private Drafts drafts;

  /** All drafts. */
  @GET
  @Operation(
      operationId = "listDrafts",
      summary = "List the drafts",
      description = "Any role but client and member.")
  @APIResponse(
      responseCode = "200",
      description = "A page of drafts in the order of the hooks' names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<DraftSummaryJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        drafts.drafts(page.after().orElse(""), page.fetch()),
        page,
        DraftSummary::hook,
        DraftSummaryJson::from);
  }

  /** One draft. */
  @GET
  @Path("{hook}")
  @Operation(
      operationId = "getDraft",
      summary = "Show the draft of a hook",
      description = "Any role but client and member. The hook need not exist.")
  @APIResponse(
      responseCode = "200",
      description = "The draft; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = DraftJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(@Parameter(description = "The hook's name.") @PathParam("hook") String hook) {
    return answer(
        drafts
            .draft(hook)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.NOT_FOUND, "hook '" + hook + "' has no draft")));
  }

  /** Saves a draft. */
  @PUT
  @Path("{hook}")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(bytes = MAX_BODY_BYTES, problem = Problem.SOURCE_TOO_LARGE)
  @Operation(
      operationId = "saveDraft",
      summary = "Save the draft of a hook",
      description =
          "Roles: administrator, author. All authors of the workspace share it; the hook need not"
              + " exist.")
  @APIResponse(
      responseCode = "200",
      description = "The draft; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = DraftJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response save(
      @Parameter(description = "The hook's name.") @PathParam("hook") String hook,
      @BeanParam Precondition precondition,
      DraftRequest request) {
    return answer(drafts.save(hook, request.text(), precondition.seen()));
  }

  /** Removes a draft. */
  @DELETE
  @Path("{hook}")
  @Operation(
      operationId = "discardDraft",
      summary = "Discard the draft of a hook",
      description = "Roles: administrator, author.")
  @APIResponse(responseCode = "204", description = "There is no draft any more.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void discard(
      @Parameter(description = "The hook's name.") @PathParam("hook") String hook,
      @BeanParam Precondition precondition) {
    drafts.discard(hook, precondition.seen());
  }

  private static Response answer(DraftView draft) {
    return Response.ok(DraftJson.from(draft)).tag(String.valueOf(draft.revision())).build();
  }
}
