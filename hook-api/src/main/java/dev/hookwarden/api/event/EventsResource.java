package dev.hookwarden.api.event;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.dispatch.boundary.RunHistory;
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

/** The stored events of the caller's workspace. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EventsResource {
  @Inject private RunHistory history;

  /** All events. */
  @GET
  @Operation(
      operationId = "listEvents",
      summary = "List events",
      description =
          "Any role but client and member. Direct calls are events without a stream. A page ends"
              + " early if its events are large.")
  @APIResponse(responseCode = "200", description = "A page of events, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<EventJson> list(@BeanParam PageQuery page) {
    return PageJson.until(
        history.events(page.afterId().orElse(PageQuery.LAST_ID), page.limit()), EventJson::from);
  }

  /** One event. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getEvent",
      summary = "Show an event",
      description = "Any role but client and member. The id is the member event of a run.")
  @APIResponse(responseCode = "200", description = "The event.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public EventJson get(@Parameter(description = "The event's id.") @PathParam("id") UUID id) {
    return EventJson.from(history.event(id));
  }
}
