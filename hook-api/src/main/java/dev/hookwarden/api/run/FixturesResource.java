package dev.hookwarden.api.run;

import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.dispatch.boundary.DryRuns;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.library.boundary.SubmissionDesk;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved inputs of a hook; they are run whenever a version is handed in. */
@Path("hooks/{name}/fixtures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hooks")
public class FixturesResource {
  /** A source, its event and a manifest, each as escaped JSON. */
  private static final int MAX_BODY_BYTES = 8 * SubmissionDesk.MAX_SOURCE_BYTES;

  @Inject private Fixtures fixtures;
  @Inject private DryRuns dryRuns;

  @PathParam("name")
  @Parameter(description = "The hook's name.")
  private String name;

  /** All fixtures. */
  @GET
  @Operation(
      operationId = "listFixtures",
      summary = "List the fixtures of a hook",
      description = "Any role but client and member. There are 20 at the most.")
  @APIResponse(responseCode = "200", description = "All fixtures in the order of their names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public List<FixtureSummaryJson> list() {
    return fixtures.fixtures(name).stream().map(FixtureSummaryJson::from).toList();
  }

  /** One fixture. */
  @GET
  @Path("{fixture}")
  @Operation(
      operationId = "getFixture",
      summary = "Show a fixture",
      description = "Any role but client and member.")
  @APIResponse(
      responseCode = "200",
      description = "The fixture; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = FixtureJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(
      @Parameter(description = "The fixture's name.") @PathParam("fixture") String fixture) {
    return answer(fixtures.fixture(name, fixture));
  }

  /** Saves a fixture. */
  @PUT
  @Path("{fixture}")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(bytes = MAX_BODY_BYTES, problem = Problem.PAYLOAD_TOO_LARGE)
  @Operation(
      operationId = "saveFixture",
      summary = "Save what a hook does on an input as what is expected",
      description =
          "Roles: administrator, author. Runs without effects; event, time, randomness and the"
              + " records that were read are kept, and every version that is handed in from then on"
              + " is run on them. The hook need not exist.")
  @APIResponse(
      responseCode = "200",
      description = "The fixture; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = FixtureJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "InvalidVersion")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response save(
      @Parameter(description = "The fixture's name.") @PathParam("fixture") String fixture,
      @BeanParam Precondition precondition,
      FixtureBody body) {
    return answer(dryRuns.keep(body.request(name), fixture, precondition.seen()));
  }

  /** Removes a fixture. */
  @DELETE
  @Path("{fixture}")
  @Operation(
      operationId = "removeFixture",
      summary = "Remove a fixture",
      description = "Roles: administrator, author.")
  @APIResponse(responseCode = "204", description = "There is no such fixture any more.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void remove(
      @Parameter(description = "The fixture's name.") @PathParam("fixture") String fixture,
      @BeanParam Precondition precondition) {
    fixtures.remove(name, fixture, precondition.seen());
  }

  private static Response answer(FixtureView fixture) {
    return Response.ok(FixtureJson.from(fixture)).tag(String.valueOf(fixture.revision())).build();
  }
}
