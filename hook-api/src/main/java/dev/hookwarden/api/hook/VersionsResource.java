package dev.hookwarden.api.hook;

import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.library.boundary.Activation;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.library.boundary.Submitted;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a hook. */
@Path("hooks/{name}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hooks")
public class VersionsResource {
  /** A source of 1 MiB in which JSON escapes each byte by six, and room for the manifest. */
  private static final int MAX_BODY_BYTES = 7 * 1024 * 1024;

  @Inject private HookLibrary library;
  @Inject private SubmissionDesk desk;
  @Inject private Activation activation;

  @PathParam("name")
  @Parameter(name = "name", description = "The hook's name.", example = "label-issues")
  private String name;

  /** Hands in a version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(bytes = MAX_BODY_BYTES, problem = Problem.SOURCE_TOO_LARGE)
  @Operation(
      operationId = "submitVersion",
      summary = "Hand in a version",
      description =
          "Roles: administrator, author. The source is compiled and scanned in a jailed process;"
              + " nothing is stored unless it compiles. The version waits for a review. The first"
              + " version makes the hook.")
  @APIResponse(
      responseCode = "201",
      description = "The new version.",
      headers =
          @Header(
              name = "Location",
              description = "Its address.",
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = VersionJson.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "The same bytes had been handed in before: that version. If it was sent back, it waits"
              + " again.",
      content = @Content(schema = @Schema(implementation = VersionJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "InvalidVersion")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response submit(SubmissionRequest request, @Context UriInfo here) {
    Submitted submitted = desk.submit(request.forHook(name));
    VersionJson version = VersionJson.from(submitted.version());
    if (!submitted.created()) {
      return Response.ok(version).build();
    }
    URI address = here.getAbsolutePathBuilder().path(String.valueOf(version.version())).build();
    return Response.created(address).entity(version).build();
  }

  /** All versions. */
  @GET
  @Operation(
      operationId = "listVersions",
      summary = "List the versions of a hook",
      description =
          "Any role but client and member. A page ends early if what is said of its versions is"
              + " large.")
  @APIResponse(responseCode = "200", description = "A page of versions, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<VersionJson> list(@BeanParam PageQuery page) {
    return PageJson.until(
        library.versions(name, page.afterNumber().orElse(Integer.MAX_VALUE), page.limit()),
        VersionJson::from);
  }

  /** One version. */
  @GET
  @Path("{number}")
  @Operation(
      operationId = "getVersion",
      summary = "Show a version",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The version.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public VersionJson get(
      @Parameter(description = "The version's number.") @PathParam("number") int number) {
    return VersionJson.from(library.version(name, number));
  }

  /** The text of a version. */
  @GET
  @Path("{number}/source")
  @Operation(
      operationId = "getSource",
      summary = "Show the source of a version",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "As handed in, and as executed.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public SourceJson source(
      @Parameter(description = "The version's number.") @PathParam("number") int number) {
    return SourceJson.from(library.source(name, number));
  }

  /** Puts a version into service. */
  @POST
  @Path("{number}/activate")
  @Operation(
      operationId = "activateVersion",
      summary = "Make a version the one that runs",
      description =
          "Roles: administrator, reviewer, operator. Its approval has to stand. The version that"
              + " ran before is retired.")
  @APIResponse(responseCode = "200", description = "The version, now active.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  public ActivationJson activate(
      @Parameter(description = "The version's number.") @PathParam("number") int number) {
    return ActivationJson.from(activation.activate(name, number));
  }
}
