package dev.hookwarden.api.queue;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.dispatch.boundary.DeadLetters;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** Runs of the caller's workspace that were given up. */
@Path("dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queue")
public class DeadLettersResource {
  @Inject private DeadLetters deadLetters;

  /** All of them. */
  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "List runs that were given up",
      description = "Any role but client and member. Newest first.")
  @APIResponse(responseCode = "200", description = "A page of dead letters.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<QueuedRunJson> list(
      @Parameter(description = "Only of this hook.") @QueryParam("hook") @Nullable String hook,
      @BeanParam PageQuery page) {
    return PageJson.of(
        deadLetters.deadLetters(hook, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        QueuedRunView::id,
        QueuedRunJson::from);
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "Show a run that was given up",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The run, why it was given up, what to do.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public QueuedRunJson get(
      @Parameter(description = "Its id in the queue.") @PathParam("id") UUID id) {
    return QueuedRunJson.from(deadLetters.deadLetter(id));
  }

  /** Lets one run again. */
  @POST
  @Path("{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Let a run that was given up run again",
      description =
          "Roles: administrator, operator. It waits at the end of its lane, as if it had never been"
              + " tried.")
  @APIResponse(responseCode = "200", description = "The run, which waits again.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "QueueFull")
  public QueuedRunJson replay(
      @Parameter(description = "Its id in the queue.") @PathParam("id") UUID id) {
    return QueuedRunJson.from(deadLetters.replay(id));
  }

  /** Lets all of a hook run again. */
  @POST
  @Path("replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replayDeadLetters",
      summary = "Let all runs of a hook run again that were given up",
      description =
          "Roles: administrator, operator. In the order in which their events were accepted; at most"
              + " 1,000 in one call.")
  @APIResponse(responseCode = "200", description = "How many wait again, or would.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "429", ref = "QueueFull")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ReplayJson replayAll(ReplayRequest request) {
    String hook = request.hook();
    if (request.preview().orElse(false)) {
      long all = deadLetters.count(hook);
      long count = Math.min(all, DeadLetters.MAX_REPLAYED);
      return new ReplayJson(count, all - count);
    }
    int count = deadLetters.replayAll(hook);
    return new ReplayJson(count, deadLetters.count(hook));
  }

  /** Removes one for good. */
  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "discardDeadLetter",
      summary = "Discard a run that was given up",
      description =
          "Roles: administrator, operator. Its event and its runs stay; the reason is kept in the"
              + " audit log.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public void discard(
      @Parameter(description = "Its id in the queue.") @PathParam("id") UUID id,
      DiscardRequest request) {
    deadLetters.discard(id, request.reason());
  }
}
