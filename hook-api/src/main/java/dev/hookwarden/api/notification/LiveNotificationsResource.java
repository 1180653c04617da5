package dev.hookwarden.api.notification;

import dev.hookwarden.api.http.LivePump;
import dev.hookwarden.api.problem.ProblemDocument;
import dev.hookwarden.delivery.boundary.NotificationView;
import dev.hookwarden.delivery.boundary.Notifications;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's notifications while they come, as server-sent events. */
@Path("notifications/stream")
@RequestScoped
@Tag(name = "inbox")
public class LiveNotificationsResource {
  /** The most that were missed and are told; the rest is in the list. */
  private static final int MOST_MISSED = 1_000;

  private static final LivePump.Shape<NotificationView> SHAPE =
      new LivePump.Shape<>("notification", NotificationView::id, NotificationJson::from);

  @Inject private Notifications notifications;
  @Inject private LivePump pump;

  /** Every notification from now on. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "streamNotifications",
      summary = "Get your notifications while they come",
      description =
          "With a key that a person made for themself. One event named notification for each that"
              + " this server stores: id is the notification's id, data the notification as JSON."
              + " With Last-Event-ID what came since then is told first, up to 1,000 of it. A"
              + " comment every 15 seconds keeps the connection alive. The list of notifications"
              + " has all. A listener who does not keep up is let go, as is one whose key has"
              + " ended.")
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
  public void stream(
      @Parameter(description = "The id of the last notification that was got.")
          @HeaderParam("Last-Event-ID")
          @Nullable String last,
      @Parameter(hidden = true) @Context HttpHeaders headers,
      @Context SseEventSink sink,
      @Context Sse sse) {
    UUID after = last == null ? null : id(last);
    // Listens before it looks back, so that nothing comes in between.
    LiveFeed<NotificationView> feed = notifications.listen();
    try {
      List<NotificationView> missed =
          after == null ? List.of() : notifications.missed(after, MOST_MISSED);
      pump.start(
          feed,
          SHAPE,
          missed,
          new LivePump.Listener(sink, sse, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    } catch (RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "Last-Event-ID: not the id of a notification");
    }
  }
}
