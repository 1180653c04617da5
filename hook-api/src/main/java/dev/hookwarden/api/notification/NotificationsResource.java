package dev.hookwarden.api.notification;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.inbox.AmountJson;
import dev.hookwarden.delivery.boundary.Notifications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

/** What the caller was told. */
@Path("notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class NotificationsResource {
  @Inject private Notifications notifications;

  /** The caller's notifications. */
  @GET
  @Operation(
      operationId = "listNotifications",
      summary = "List your notifications",
      description = "With a key that a person made for themself. Marks nothing as read.")
  @APIResponse(responseCode = "200", description = "A page of notifications, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<NotificationJson> list(
      @Parameter(description = "Whether only those that are not read yet.")
          @QueryParam("unread")
          @DefaultValue("false")
          boolean unread,
      @BeanParam PageQuery page) {
    return PageJson.of(
        notifications.list(unread, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        told -> told.notification().id(),
        NotificationJson::from);
  }

  /** How many are not read. */
  @GET
  @Path("unread")
  @Operation(
      operationId = "countUnreadNotifications",
      summary = "Count your unread notifications",
      description = "With a key that a person made for themself.")
  @APIResponse(responseCode = "200", description = "How many, counted up to 1,000.")
  public AmountJson unread() {
    return AmountJson.from(notifications.unread());
  }

  /** Marks one as read. */
  @POST
  @Path("{id}/read")
  @Operation(
      operationId = "readNotification",
      summary = "Mark a notification as read",
      description = "With a key that a person made for themself. Nothing happens if it is.")
  @APIResponse(responseCode = "204", description = "It is marked as read.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void read(@Parameter(description = "The notification's id.") @PathParam("id") UUID id) {
    notifications.read(id);
  }

  /** Marks all as read. */
  @POST
  @Path("read")
  @Operation(
      operationId = "readNotifications",
      summary = "Mark all your notifications as read",
      description = "With a key that a person made for themself.")
  @APIResponse(responseCode = "200", description = "How many were not.")
  public ReadJson readAll() {
    return new ReadJson(notifications.readAll());
  }
}
