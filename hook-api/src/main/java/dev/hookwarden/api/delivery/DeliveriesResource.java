package dev.hookwarden.api.delivery;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.DeliveryView;
import dev.hookwarden.delivery.boundary.Outbox;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's workspace sends outside. */
@Path("deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
public class DeliveriesResource {
  private static final String ROLES = "Roles: administrator, operator.";

  @Inject private Outbox outbox;

  /** All deliveries. */
  @GET
  @Operation(operationId = "listDeliveries", summary = "List deliveries", description = ROLES)
  @APIResponse(responseCode = "200", description = "A page of deliveries, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<DeliveryJson> list(
      @Parameter(
              description = "Only deliveries in this state.",
              schema =
                  @Schema(
                      enumeration = {"queued", "sending", "delivered", "cancelled", "dead"},
                      defaultValue = "dead"))
          @QueryParam("state")
          @DefaultValue("dead")
          String state,
      @Parameter(
              description = "Only deliveries of this channel.",
              schema = @Schema(enumeration = {"mail", "call"}))
          @QueryParam("channel")
          @Nullable String channel,
      @BeanParam PageQuery page) {
    return PageJson.of(
        outbox.deliveries(
            channel == null ? null : channelOf(channel),
            named("state", state, DeliveryState.values(), DeliveryState::wireName),
            page.afterId().orElse(PageQuery.LAST_ID),
            page.fetch()),
        page,
        DeliveryView::id,
        DeliveryJson::from);
  }

  /** How many have not come to a good end. */
  @GET
  @Path("counts")
  @Operation(
      operationId = "countDeliveries",
      summary = "Count deliveries that have not come to a good end",
      description = ROLES)
  @APIResponse(responseCode = "200", description = "How many, by channel and state.")
  public DeliveryCountsJson counts() {
    return new DeliveryCountsJson(outbox.counts().stream().map(DeliveryCountJson::from).toList());
  }

  /** One delivery. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getDelivery",
      summary = "Show a delivery",
      description = ROLES + " What is in it is shown to administrators.")
  @APIResponse(responseCode = "200", description = "The delivery.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public DeliveryJson get(@Parameter(description = "The delivery's id.") @PathParam("id") UUID id) {
    return DeliveryJson.from(outbox.delivery(id));
  }

  /** Sends one again. */
  @POST
  @Path("{id}/again")
  @Operation(
      operationId = "sendAgain",
      summary = "Send a delivery again that was given up",
      description = ROLES)
  @APIResponse(responseCode = "200", description = "The delivery, queued.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public DeliveryJson again(
      @Parameter(description = "The delivery's id.") @PathParam("id") UUID id) {
    return DeliveryJson.from(outbox.again(id));
  }

  /** Sends all of a channel again. */
  @POST
  @Path("again")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendAllAgain",
      summary = "Send all deliveries of a channel again that were given up",
      description = ROLES + " countDeliveries says before how many.")
  @APIResponse(responseCode = "200", description = "How many.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public SentAgainJson againAll(ChannelRequest request) {
    return new SentAgainJson(outbox.againAll(channelOf(request.channel())));
  }

  /** Ends one without sending it. */
  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "discardDelivery",
      summary = "End a delivery without sending it",
      description = ROLES)
  @APIResponse(responseCode = "200", description = "The delivery, cancelled.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public DeliveryJson discard(
      @Parameter(description = "The delivery's id.") @PathParam("id") UUID id,
      DiscardRequest request) {
    return DeliveryJson.from(outbox.discard(id, request.reason()));
  }

  private static Channel channelOf(String name) {
    return named("channel", name, Channel.values(), Channel::wireName);
  }

  private static <T> T named(String member, String name, T[] values, Function<T, String> nameOf) {
    return Arrays.stream(values)
        .filter(value -> nameOf.apply(value).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST,
                    "%s: one of %s"
                        .formatted(
                            member,
                            Arrays.stream(values).map(nameOf).collect(Collectors.joining(", ")))));
  }
}
