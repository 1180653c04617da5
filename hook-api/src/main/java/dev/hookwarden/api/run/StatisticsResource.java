package dev.hookwarden.api.run;

import dev.hookwarden.dispatch.boundary.RunStatistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs of the caller's workspace, in numbers. */
@Path("statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class StatisticsResource {
  @Inject private RunStatistics statistics;

  /** The runs of the last hours. */
  @GET
  @Path("runs")
  @Operation(
      operationId = "getRunStatistics",
      summary = "Add up the runs of the last hours",
      description = "Any role but client and member. Looks at the latest 10,000 runs at the most.")
  @APIResponse(responseCode = "200", description = "The runs, added up.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public OverviewJson runs(
      @Parameter(description = "How many hours, 1 to 720.") @QueryParam("hours") @DefaultValue("24")
          int hours) {
    return OverviewJson.from(statistics.overview(hours));
  }
}
