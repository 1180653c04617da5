package dev.hookwarden.api.undo;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.Deeds;
import dev.hookwarden.undo.boundary.FollowUp;
import dev.hookwarden.undo.boundary.ItemPage;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.UndoDesk;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.undo.boundary.UndoView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Undos: planned, decided on and executed. */
@Path("undo-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "undo")
public class UndoPlansResource {
  @Inject private UndoPlans plans;
  @Inject private UndoDesk desk;

  /** Plans an undo. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "planUndo",
      summary = "Plan an undo",
      description =
          "Roles: administrator, reviewer, operator. A dry run that is kept: no record changes. A"
              + " scope without changes gives an empty plan.")
  @APIResponse(
      responseCode = "201",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response plan(UndoRequest request) {
    UndoView plan = plans.plan(request.scope().scope(), request.followUps().orElse(false));
    return Response.created(URI.create("undo-plans/" + plan.id()))
        .entity(UndoJson.from(plan))
        .tag(String.valueOf(plan.revision()))
        .build();
  }

  /** All undos. */
  @GET
  @Operation(
      operationId = "listUndos",
      summary = "List the undos",
      description = "Roles: administrator, reviewer, operator.")
  @APIResponse(responseCode = "200", description = "A page of undos, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<UndoJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        plans.undos(page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        UndoView::id,
        UndoJson::from);
  }

  /** One undo. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getUndo",
      summary = "Show an undo and how far it is",
      description = "Roles: administrator, reviewer, operator.")
  @APIResponse(
      responseCode = "200",
      description = "The undo; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(@Parameter(description = "The undo's id.") @PathParam("id") UUID id) {
    return answer(plans.undo(id));
  }

  /** Its records. */
  @GET
  @Path("{id}/entries")
  @Operation(
      operationId = "listUndoEntries",
      summary = "List what an undo does to each record",
      description =
          "Roles: administrator, reviewer, operator. A page ends early if its values are large.")
  @APIResponse(responseCode = "200", description = "A page of records in the order of the plan.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<UndoEntryJson> entries(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @Parameter(
              description = "Only records in this state.",
              schema = @Schema(enumeration = {"clean", "changed", "gone", "same"}))
          @QueryParam("state")
          @Nullable String state,
      @BeanParam PageQuery page) {
    ItemPage found = plans.records(id, state(state), page.afterNumber().orElse(0), page.limit());
    return PageJson.until(found.items(), found.next(), UndoEntryJson::from);
  }

  /** The runs that were caused. */
  @GET
  @Path("{id}/runs")
  @Operation(
      operationId = "listUndoRuns",
      summary = "List the runs that the runs of an undo caused",
      description =
          "Roles: administrator, reviewer, operator. Their changes are undone along if the plan was"
              + " made with followUps.")
  @APIResponse(responseCode = "200", description = "A page of runs, oldest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<FollowUpJson> runs(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    return PageJson.of(
        plans.followUps(id, page.afterId().orElse(PageQuery.FIRST_ID), page.fetch()),
        page,
        FollowUp::run,
        FollowUpJson::from);
  }

  /** What is not taken back. */
  @GET
  @Path("{id}/actions")
  @Operation(
      operationId = "listUndoActions",
      summary = "List what an undo does not take back",
      description =
          "Roles: administrator, reviewer, operator. Actions of the runs, each with what a person"
              + " can do about it.")
  @APIResponse(responseCode = "200", description = "A page of actions, oldest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<DeedJson> actions(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    return PageJson.of(
        plans.actions(id, page.afterId().orElse(PageQuery.FIRST_ID), page.fetch()),
        page,
        Deeds.Deed::id,
        DeedJson::from);
  }

  /** Answers conflicts. */
  @PUT
  @Path("{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerUndoConflicts",
      summary = "Say what to do with records that others have changed since",
      description =
          "Roles: administrator, reviewer, operator. Drops a confirmation that was given before.")
  @APIResponse(
      responseCode = "200",
      description = "The undo; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response answer(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      AnswersRequest request) {
    return answer(desk.answer(id, request.answers(), precondition.seen()));
  }

  /** A second person agrees. */
  @POST
  @Path("{id}/confirm")
  @Operation(
      operationId = "confirmUndo",
      summary = "Confirm an undo as a second person",
      description = "Roles: administrator, reviewer, operator; not who planned it.")
  @APIResponse(
      responseCode = "200",
      description = "The undo; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public Response confirm(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition) {
    return answer(desk.confirm(id, precondition.seen()));
  }

  /** Executes. */
  @POST
  @Path("{id}/execute")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "executeUndo",
      summary = "Execute an undo in the background",
      description =
          "Roles: administrator, operator. Refused if a record has changed since the plan"
              + " (stale-plan), a conflict has no answer (unanswered) or a second person is needed"
              + " (confirmation-needed). One that was stopped goes on.")
  @APIResponse(
      responseCode = "202",
      description = "The undo has begun; read it again to see how far it is.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response execute(
      @Parameter(description = "The undo's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      ReasonRequest request) {
    UndoView begun = desk.execute(id, request.reason(), precondition.seen());
    return Response.accepted(UndoJson.from(begun)).tag(String.valueOf(begun.revision())).build();
  }

  /** Stops. */
  @POST
  @Path("{id}/stop")
  @Operation(
      operationId = "stopUndo",
      summary = "Stop an undo after the records that are being written",
      description = "Roles: administrator, operator. It can go on later.")
  @APIResponse(
      responseCode = "200",
      description = "The undo; it stops soon.",
      content = @Content(schema = @Schema(implementation = UndoJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response stop(@Parameter(description = "The undo's id.") @PathParam("id") UUID id) {
    return answer(desk.stop(id));
  }

  private static @Nullable ItemState state(@Nullable String name) {
    return name == null
        ? null
        : ItemState.named(name)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.INVALID_REQUEST, "state: clean, changed, gone or same"));
  }

  private static Response answer(UndoView view) {
    return Response.ok(UndoJson.from(view)).tag(String.valueOf(view.revision())).build();
  }
}
