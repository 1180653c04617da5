package dev.hookwarden.api.run;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The runs of the caller's workspace. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class RunsResource {
  @Inject private RunHistory history;

  /** All runs. */
  @GET
  @Operation(operationId = "listRuns", summary = "List runs", description = "Any role but client.")
  @APIResponse(responseCode = "200", description = "A page of runs, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<RunJson> list(
      @Parameter(description = "Only runs of this hook.") @QueryParam("hook") @Nullable String hook,
      @Parameter(description = "Only runs with this outcome.", example = "guest-error")
          @QueryParam("outcome")
          @Nullable String outcome,
      @BeanParam PageQuery page) {
    return PageJson.of(
        history.runs(
            hook,
            outcome == null ? null : outcomeOf(outcome),
            page.afterId().orElse(PageQuery.LAST_ID),
            page.fetch()),
        page,
        run -> run.identity().id(),
        RunJson::from);
  }

  /** One run. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getRun", summary = "Show a run", description = "Any role but client.")
  @APIResponse(responseCode = "200", description = "The run.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RunJson get(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
    return RunJson.from(history.run(id));
  }

  private static Outcome outcomeOf(String name) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST, "outcome: there is no outcome of this name"));
  }
}
