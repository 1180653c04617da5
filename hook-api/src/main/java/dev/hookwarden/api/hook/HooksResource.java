package dev.hookwarden.api.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Prefer;
import dev.hookwarden.api.run.InvocationJson;
import dev.hookwarden.dispatch.boundary.Invocations;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.boundary.Terms;
import dev.hookwarden.library.boundary.Activation;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hooks as a whole, and direct calls of them. */
@Path("hooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hooks")
public class HooksResource {
  @Inject private HookLibrary library;
  @Inject private Activation activation;
  @Inject private Invocations invocations;

  /** All hooks. */
  @GET
  @Operation(
      operationId = "listHooks",
      summary = "List hooks",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "A page of hooks in the order of their names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<HookJson> list(
      @Parameter(description = "Only hooks whose names begin with this.")
          @QueryParam("prefix")
          @DefaultValue("")
          String prefix,
      @BeanParam PageQuery page) {
    return PageJson.of(
        library.hooks(prefix, page.after().orElse(""), page.fetch()),
        page,
        HookView::name,
        HookJson::from);
  }

  /** One hook. */
  @GET
  @Path("{name}")
  @Operation(
      operationId = "getHook",
      summary = "Show a hook",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The hook.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public HookJson get(
      @Parameter(description = "The hook's name.", example = "label-issues") @PathParam("name")
          String name) {
    return HookJson.from(library.hook(name));
  }

  /** Takes a hook out of service. */
  @POST
  @Path("{name}/deactivate")
  @Operation(
      operationId = "deactivateHook",
      summary = "Stop a hook",
      description = "Roles: administrator, operator. Its active version is retired.")
  @APIResponse(responseCode = "200", description = "The hook, without an active version.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public HookJson deactivate(
      @Parameter(description = "The hook's name.") @PathParam("name") String name) {
    return HookJson.from(activation.deactivate(name));
  }

  /** Calls a hook. */
  @POST
  @Path("{name}/invoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "invokeHook",
      summary = "Call a hook",
      description =
          "Roles: administrator, operator, author, client. The active version needs a trigger"
              + " invoke; it sees the body as event.data. What it emits is queued; with Prefer:"
              + " wait=N the answer comes when all that is over, after N seconds at the latest.")
  @RequestBody(
      description = "Any JSON value, at most 1 MiB and 100 levels deep.",
      required = true,
      content = @Content(mediaType = "application/json", schema = @Schema()))
  @APIResponse(
      responseCode = "200",
      description = "What the hook returned, and its run.",
      content = @Content(schema = @Schema(implementation = InvocationJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "NoActiveVersion")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "RunFailed")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response invoke(
      @Context HttpHeaders headers,
      @Parameter(description = "The hook's name.") @PathParam("name") String name,
      @Parameter(description = "wait=N: how many seconds to wait, at most 60. RFC 7240.")
          @HeaderParam("Prefer")
          @Nullable String prefer,
      JsonNode data) {
    Duration wait = new Terms(null, Prefer.wait(headers)).patience();
    RunView run = invocations.invoke(name, data, wait);
    if (run.report().outcome() != Outcome.OK) {
      throw new HookwardenException(
          Problem.RUN_FAILED,
          "the run ended with " + run.report().outcome().wireName(),
          Map.of("run", run));
    }
    return Prefer.applied(Response.ok(InvocationJson.from(run)), wait).build();
  }
}
