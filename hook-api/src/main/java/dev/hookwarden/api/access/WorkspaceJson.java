package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.access.boundary.NewWorkspace;
import dev.hookwarden.access.boundary.WorkspaceView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that the caller is in.
 *
 * @param id its id
 * @param name its name
 * @param role the caller's role in it
 * @param key its first key, in the answer to its making only
 */
@Schema(name = "MyWorkspace", description = "A workspace that the caller is in.")
public record WorkspaceJson(
    UUID id,
    @Schema(examples = "shop") String name,
    String role,
    @Schema(description = "An administrator's key. Shown once, when the workspace is made.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable KeyJson key) {
  /** Shows a workspace. */
  public static WorkspaceJson from(WorkspaceView view) {
    return new WorkspaceJson(view.id(), view.name(), view.role().wireName(), null);
  }

  /** Shows a new workspace with its key. */
  public static WorkspaceJson from(NewWorkspace made) {
    WorkspaceView view = made.workspace();
    return new WorkspaceJson(
        view.id(), view.name(), view.role().wireName(), KeyJson.from(made.key()));
  }
}
