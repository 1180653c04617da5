package dev.hookwarden.api.queue;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.dispatch.boundary.Queue;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs of the caller's workspace that are still to end. */
@Path("queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queue")
public class QueueResource {
  @Inject private Queue queue;

  /** What waits, or runs. */
  @GET
  @Operation(
      operationId = "listQueue",
      summary = "List what waits or runs",
      description = "Any role but client and member. Those accepted first come first.")
  @APIResponse(responseCode = "200", description = "A page of the queue.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<QueuedRunJson> list(
      @Parameter(description = "waiting or running.", example = "waiting")
          @QueryParam("state")
          @DefaultValue("waiting")
          String state,
      @BeanParam PageQuery page) {
    QueueState wanted =
        QueueState.named(state)
            .filter(it -> it != QueueState.DEAD)
            .orElseThrow(
                () ->
                    new HookwardenException(Problem.INVALID_REQUEST, "state: waiting or running"));
    Queue.Page found = queue.runs(wanted, page.afterLong().orElse(0L), page.limit());
    return PageJson.until(found.runs(), found.next(), QueuedRunJson::from);
  }

  /** The queue in numbers. */
  @GET
  @Path("summary")
  @Operation(
      operationId = "getQueueSummary",
      summary = "Show the queue in numbers",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The numbers.")
  public QueueSummaryJson summary() {
    return QueueSummaryJson.from(queue.summary());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getQueuedRun",
      summary = "Show why a run waits, and its place",
      description =
          "Any role but client and member. One that has ended well is not there any longer; its"
              + " runs are found by its event.")
  @APIResponse(responseCode = "200", description = "The run.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public QueuedRunJson get(
      @Parameter(description = "Its id in the queue.") @PathParam("id") UUID id) {
    return QueuedRunJson.from(queue.run(id));
  }
}
