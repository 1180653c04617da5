package dev.hookwarden.api.run;

import dev.hookwarden.api.http.LivePump;
import dev.hookwarden.api.problem.ProblemDocument;
import dev.hookwarden.dispatch.boundary.LiveRuns;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The runs of the caller's workspace while they end, as server-sent events. */
@Path("runs/live")
@RequestScoped
@Tag(name = "runs")
public class LiveRunsResource {
  private static final LivePump.Shape<RunView> SHAPE =
      new LivePump.Shape<>("run", run -> run.identity().id(), RunJson::from);

  @Inject private LiveRuns runs;
  @Inject private LivePump pump;

  /** Every run that is stored from now on. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watchRuns",
      summary = "Watch runs while they end",
      description =
          "Any role but client and member. One event named run for each run that this server"
              + " stores, after it is stored: id is the run's id, data the run as JSON. A comment"
              + " every 15 seconds keeps the connection alive. What was missed is in the list of"
              + " runs. A listener who does not keep up is let go, as is one whose key has ended.")
  @APIResponse(
      responseCode = "200",
      description = "Events without an end.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(
      responseCode = "429",
      description = "too-many-listeners (with Retry-After).",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemDocument.class)))
  public void watch(
      @Parameter(description = "Only runs of this hook.") @QueryParam("hook") @Nullable String hook,
      @Parameter(description = "Only runs with this outcome.", example = "guest-error")
          @QueryParam("outcome")
          @Nullable String outcome,
      @Parameter(hidden = true) @Context HttpHeaders headers,
      @Context SseEventSink sink,
      @Context Sse sse) {
    LiveFeed<RunView> feed = runs.listen(hook, outcome == null ? null : known(outcome));
    pump.start(
        feed,
        SHAPE,
        List.of(),
        new LivePump.Listener(sink, sse, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
  }

  private static Outcome known(String outcome) {
    return Outcome.named(outcome)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST, "outcome: there is no outcome of this name"));
  }
}
