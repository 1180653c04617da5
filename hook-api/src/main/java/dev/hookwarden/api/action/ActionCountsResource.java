package dev.hookwarden.api.action;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.consent.boundary.ActionCount;
import dev.hookwarden.consent.boundary.Actions;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the actions of a hook, as numbers. */
@Path("hooks/{name}/action-counts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class ActionCountsResource {
  private static final int MOST_HOURS = 24 * 90;

  @Inject private Actions actions;
  @Inject private HookLibrary library;
  @Inject private Clock clock;

  /** The counts. */
  @GET
  @Operation(
      operationId = "countActions",
      summary = "Count the actions of a hook",
      description =
          "Any role but client and member. Numbers only: what single people have answered is not"
              + " the author's business.")
  @APIResponse(responseCode = "200", description = "How many there are, by kind and status.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public PageJson<ActionCountJson> counts(
      @Parameter(description = "The hook's name.") @PathParam("name") String name,
      @Parameter(
              description = "Of the last hours.",
              schema = @Schema(minimum = "1", maximum = "2160", defaultValue = "24"))
          @QueryParam("hours")
          @DefaultValue("24")
          int hours) {
    if (hours < 1 || hours > MOST_HOURS) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "hours: a whole number from 1 to %d".formatted(MOST_HOURS));
    }
    List<ActionCount> counts = actions.counts(name, clock.instant().minus(Duration.ofHours(hours)));
    library.hook(name);
    return new PageJson<>(counts.stream().map(ActionCountJson::from).toList(), null);
  }
}
