package dev.hookwarden.api.problem;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reference of problems: where the member {@code type} of a failure leads. */
@Path("problems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems")
public class ProblemsResource {
  /** All kinds of failures. */
  @GET
  @Operation(
      operationId = "listProblems",
      summary = "List all kinds of failures",
      description = "Open to everybody.")
  @APIResponse(responseCode = "200", description = "Every code that a failure can have.")
  public List<ProblemJson> list() {
    return Arrays.stream(Problem.values()).map(ProblemJson::from).toList();
  }

  /** One kind of failure. */
  @GET
  @Path("{code}")
  @Operation(
      operationId = "getProblem",
      summary = "Explain one kind of failure",
      description = "Open to everybody.")
  @APIResponse(responseCode = "200", description = "What it means and what to do.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ProblemJson get(
      @Parameter(description = "The code.", example = "not-found") @PathParam("code") String code) {
    return Problem.ofCode(code)
        .map(ProblemJson::from)
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no problem " + code));
  }
}
