package dev.hookwarden.api.settings;

import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.settings.boundary.WorkspaceSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings of the caller's workspace. */
@Path("settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class SettingsResource {
  @Inject private WorkspaceSettings settings;

  /** The settings. */
  @GET
  @Operation(
      operationId = "getSettings",
      summary = "Read the settings of the workspace",
      description = "Role: any but client and member.")
  @APIResponse(
      responseCode = "200",
      description = "The settings; the ETag is their revision.",
      content = @Content(schema = @Schema(implementation = SettingsJson.class)))
  public Response settings() {
    return answer(settings.settings());
  }

  /** Changes the settings. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSettings",
      summary = "Change the settings of the workspace",
      description =
          "Role: administrator. Limits hold for runs that begin from now on, on other servers of a"
              + " cluster after some seconds. A problem's member fields lists every field that is"
              + " not possible.")
  @APIResponse(
      responseCode = "200",
      description = "The settings; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = SettingsJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response change(@BeanParam Precondition precondition, SettingsRequest request) {
    return answer(settings.change(request.settings(), precondition.seen()));
  }

  private static Response answer(SettingsView view) {
    return Response.ok(SettingsJson.from(view)).tag(String.valueOf(view.revision())).build();
  }
}
