package dev.hookwarden.api.run;

import dev.hookwarden.api.event.EventJson;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.record.LedgerJson;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunPage;
import dev.hookwarden.ledger.boundary.Ledger;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs of the caller's workspace. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class RunsResource {
  /** Before the first effect of a run. */
  private static final int BEFORE_ALL = -1;

  @Inject private RunHistory history;
  @Inject private Ledger ledger;

  /** All runs. */
  @GET
  @Operation(
      operationId = "listRuns",
      summary = "List runs",
      description =
          "Any role but client and member. With text, one call looks at no more than the latest"
              + " 10,000 runs that meet the other conditions, so a page may hold fewer runs than"
              + " limit, or none, and still have next: it goes on with the search.")
  @APIResponse(responseCode = "200", description = "A page of runs, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<RunJson> list(@BeanParam RunQuery query, @BeanParam PageQuery page) {
    RunPage found =
        history.runs(query.filter(), page.afterId().orElse(PageQuery.LAST_ID), page.limit());
    return PageJson.until(found.runs(), found.next(), RunJson::from);
  }

  /** One run. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getRun",
      summary = "Show a run",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The run.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RunJson get(@Parameter(description = "The run's id.") @PathParam("id") UUID id) {
    return RunJson.from(history.run(id));
  }

  /** What a run changed. */
  @GET
  @Path("{id}/changes")
  @Operation(
      operationId = "getRunChanges",
      summary = "List the changes of records that a run made",
      description = "Any role but client and member. A page ends early if its values are large.")
  @APIResponse(
      responseCode = "200",
      description = "A page of changes, in the order of the effects.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<LedgerJson> changes(
      @Parameter(description = "The run's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    history.run(id);
    return PageJson.until(
        ledger.changesOf(id, page.afterNumber().orElse(BEFORE_ALL), page.limit()),
        LedgerJson::from);
  }

  /** What a run emitted. */
  @GET
  @Path("{id}/events")
  @Operation(
      operationId = "getRunEvents",
      summary = "List the events that a run emitted",
      description = "Any role but client and member. A page ends early if its events are large.")
  @APIResponse(responseCode = "200", description = "A page of events, in the order of the effects.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<EventJson> events(
      @Parameter(description = "The run's id.") @PathParam("id") UUID id,
      @BeanParam PageQuery page) {
    return PageJson.until(
        history.emittedBy(id, page.afterNumber().orElse(BEFORE_ALL), page.limit()),
        EventJson::from);
  }
}
