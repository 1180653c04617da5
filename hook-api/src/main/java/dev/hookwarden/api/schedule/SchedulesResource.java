package dev.hookwarden.api.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.boundary.ScheduleActs;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.schedule.boundary.Schedules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When hooks are started by time. */
@Path("schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedules")
public class SchedulesResource {
  private static final String READERS = "Any role but client and member.";
  private static final String KEEPERS = "Roles: administrator, operator.";

  @Inject private Schedules schedules;
  @Inject private ScheduleActs acts;

  /** All schedules. */
  @GET
  @Operation(operationId = "listSchedules", summary = "List the schedules", description = READERS)
  @APIResponse(
      responseCode = "200",
      description = "A page of schedules in the order in which they were made.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<ScheduleJson> list(
      @BeanParam PageQuery page,
      @Parameter(description = "Only those of a hook.") @QueryParam("hook") @Nullable String hook,
      @Parameter(
              description = "Also those that came from the manifests of versions that do not run.")
          @QueryParam("all")
          @DefaultValue("false")
          boolean all) {
    return PageJson.of(
        schedules.schedules(hook, all, page.afterId().orElse(PageQuery.FIRST_ID), page.fetch()),
        page,
        schedule -> schedule.identity().id(),
        ScheduleJson::from);
  }

  /** Makes a schedule. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSchedule",
      summary = "Make a schedule",
      description =
          KEEPERS
              + " For a hook whose version has an invoke or a schedule trigger; it starts the"
              + " version that is active now, and no other, unless it follows.")
  @APIResponse(
      responseCode = "201",
      description = "The schedule; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = ScheduleJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "NoActiveVersion")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(ScheduleRequest request) {
    ScheduleView made = schedules.create(request.draft());
    return Response.created(URI.create("schedules/" + made.identity().id()))
        .entity(ScheduleJson.from(made))
        .tag(String.valueOf(made.change().revision()))
        .build();
  }

  /** Shows the next times of a definition. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewSchedule",
      summary = "Show the next times of a definition",
      description = READERS + " Changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What the definition would do from now on.",
      content = @Content(schema = @Schema(implementation = PreviewJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public PreviewJson preview(
      @RequestBody(
              description = "The definition, as in a schedule.",
              content = @Content(schema = @Schema(implementation = Object.class)))
          JsonNode definition) {
    ScheduleDefinition read = ScheduleDefinition.read(definition);
    return PreviewJson.from(read, schedules.preview(read));
  }

  /** One schedule. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getSchedule", summary = "Read a schedule", description = READERS)
  @APIResponse(
      responseCode = "200",
      description = "The schedule; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = ScheduleJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(@Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
    return answer(schedules.schedule(id));
  }

  /** Changes a schedule. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSchedule",
      summary = "Change a schedule",
      description =
          KEEPERS
              + " One that comes from a manifest changes only with a version. With another"
              + " definition its times begin anew.")
  @APIResponse(
      responseCode = "200",
      description = "The schedule; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = ScheduleJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "FromManifest")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response change(
      @Parameter(description = "The schedule's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      ScheduleRequest request) {
    return answer(schedules.change(id, request.draft(), precondition.seen()));
  }

  /** Removes a schedule. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeSchedule",
      summary = "Remove a schedule",
      description = KEEPERS + " One that comes from a manifest goes only with its version.")
  @APIResponse(responseCode = "204", description = "It does not fire any more.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "FromManifest")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void remove(
      @Parameter(description = "The schedule's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition) {
    schedules.remove(id, precondition.seen());
  }

  /** Pauses a schedule. */
  @POST
  @Path("{id}/pause")
  @Operation(
      operationId = "pauseSchedule",
      summary = "Pause a schedule",
      description = KEEPERS + " One from a manifest too; it stays paused with the next version.")
  @APIResponse(responseCode = "200", description = "The schedule.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ScheduleJson pause(
      @Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
    return ScheduleJson.from(acts.pause(id));
  }

  /** Resumes a schedule. */
  @POST
  @Path("{id}/resume")
  @Operation(
      operationId = "resumeSchedule",
      summary = "Resume a schedule",
      description = KEEPERS + " What passed meanwhile is not made up for.")
  @APIResponse(responseCode = "200", description = "The schedule.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ScheduleJson resume(
      @Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
    return ScheduleJson.from(acts.resume(id));
  }

  /** Fires a schedule at once. */
  @POST
  @Path("{id}/run-now")
  @Operation(
      operationId = "runSchedule",
      summary = "Fire a schedule at once",
      description = KEEPERS + " Beside its planned times; a paused one too.")
  @APIResponse(
      responseCode = "202",
      description = "The firing; its run waits or runs.",
      content = @Content(schema = @Schema(implementation = FiringJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "NoActiveVersion")
  public Response runNow(@Parameter(description = "The schedule's id.") @PathParam("id") UUID id) {
    return Response.accepted(FiringJson.from(acts.runNow(id))).build();
  }

  /** What became of the times of a schedule. */
  @GET
  @Path("{id}/firings")
  @Operation(
      operationId = "listFirings",
      summary = "List the firings of a schedule",
      description = READERS + " They are kept as long as runs.")
  @APIResponse(responseCode = "200", description = "A page of firings, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<FiringJson> firings(
      @Parameter(description = "The schedule's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    return PageJson.of(
        schedules.firings(id, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        FiringView::id,
        FiringJson::from);
  }

  private static Response answer(ScheduleView view) {
    return Response.ok(ScheduleJson.from(view))
        .tag(String.valueOf(view.change().revision()))
        .build();
  }
}
