package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.WorkspaceView;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workspaces of the caller. */
@Path("workspaces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class WorkspacesResource {
  @Inject private Workspaces workspaces;

  /** Where the caller is. */
  @GET
  @Operation(
      operationId = "listWorkspaces",
      summary = "List the caller's workspaces",
      description = "Any role. A key has one.")
  @APIResponse(responseCode = "200", description = "A page of workspaces by name.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<WorkspaceJson> list(@BeanParam PageQuery page) {
    String after = page.after().orElse("");
    List<WorkspaceView> rest =
        workspaces.mine().stream()
            .filter(workspace -> workspace.name().compareTo(after) > 0)
            .limit(page.fetch())
            .toList();
    return PageJson.of(rest, page, WorkspaceView::name, WorkspaceJson::from);
  }

  /** Makes a workspace. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWorkspace",
      summary = "Make a workspace",
      description = "Role: administrator. The new workspace sees nothing of the caller's.")
  @APIResponse(
      responseCode = "201",
      description = "The workspace with an administrator's key.",
      content = @Content(schema = @Schema(implementation = WorkspaceJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(WorkspaceRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(WorkspaceJson.from(workspaces.create(request.name())))
        .build();
  }
}
