package dev.hookwarden.api.action;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Actions;
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
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The actions of the caller's workspace. */
@Path("actions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class ActionsResource {
  @Inject private Actions actions;

  /** All actions. */
  @GET
  @Operation(
      operationId = "listActions",
      summary = "List actions",
      description =
          "Administrator, reviewer or operator. Nothing is sent while one is held. A page ends"
              + " early if its actions are large.")
  @APIResponse(responseCode = "200", description = "A page of actions, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<ActionJson> list(
      @Parameter(
              description = "Only actions in this status.",
              schema =
                  @Schema(
                      enumeration = {
                        "held",
                        "collected",
                        "queued",
                        "delivered",
                        "refused",
                        "expired",
                        "failed"
                      },
                      defaultValue = "held"))
          @QueryParam("status")
          @DefaultValue("held")
          String status,
      @BeanParam PageQuery page) {
    return PageJson.until(
        actions.actions(statusOf(status), page.afterId().orElse(PageQuery.LAST_ID), page.limit()),
        ActionJson::from);
  }

  /** One action. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAction",
      summary = "Show an action",
      description = "Administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "The action.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ActionJson get(@Parameter(description = "The action's id.") @PathParam("id") UUID id) {
    return ActionJson.from(actions.action(id));
  }

  private static ActionStatus statusOf(String name) {
    return Arrays.stream(ActionStatus.values())
        .filter(status -> status.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST,
                    "status: one of "
                        + Arrays.stream(ActionStatus.values())
                            .map(ActionStatus::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
