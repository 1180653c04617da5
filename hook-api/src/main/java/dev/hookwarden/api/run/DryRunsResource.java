package dev.hookwarden.api.run;

import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.dispatch.boundary.DryRuns;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs without effects. */
@Path("dry-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class DryRunsResource {
  /** A source, its event and a manifest, each as escaped JSON. */
  private static final int MAX_BODY_BYTES = 8 * SubmissionDesk.MAX_SOURCE_BYTES;

  @Inject private DryRuns dryRuns;

  /** Runs without effects. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(bytes = MAX_BODY_BYTES, problem = Problem.PAYLOAD_TOO_LARGE)
  @Operation(
      operationId = "dryRun",
      summary = "Run a version or a draft without effects",
      description =
          "Roles: administrator, reviewer, author, operator; a draft: administrator, author. Runs"
              + " in the jail like any other run, reads records as they are, and shows what it"
              + " would change. Nothing takes place.")
  @APIResponse(responseCode = "200", description = "How it ended, whatever the outcome.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "NoActiveVersion")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "InvalidVersion")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public DryRunJson execute(DryRunBody body) {
    return DryRunJson.from(dryRuns.execute(body.request()));
  }
}
