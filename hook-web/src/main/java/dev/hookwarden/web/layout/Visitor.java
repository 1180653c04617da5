package dev.hookwarden.web.layout;

import dev.hookwarden.access.boundary.SignedIn;
import dev.hookwarden.access.boundary.WorkspaceView;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.web.http.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looks at the page. What it says about rights decides what is shown, never what is allowed;
 * that is the boundary's matter.
 */
@Named
@RequestScoped
public class Visitor {
  @Inject private HttpServletRequest request;
  @Inject private Workspaces workspaces;

  /** Whether somebody is logged in and free to look around. */
  public boolean isPresent() {
    return signedIn().filter(visitor -> !visitor.passwordMustChange()).isPresent();
  }

  /** Whether they have to choose a password before anything else. */
  public boolean isNewcomer() {
    return signedIn().filter(SignedIn::passwordMustChange).isPresent();
  }

  /** Their log-in name; empty for nobody. */
  public String getName() {
    return signedIn().map(visitor -> visitor.identity().actor().name()).orElse("");
  }

  /** Their role in words; empty for nobody. */
  public String getRole() {
    return signedIn().map(visitor -> visitor.identity().actor().role().wireName()).orElse("");
  }

  /** Their id; zero for nobody. */
  public UUID getId() {
    return signedIn()
        .map(visitor -> visitor.identity().actor().id())
        .orElseGet(() -> new UUID(0, 0));
  }

  /** The name of the workspace that they look at. */
  public String getWorkspace() {
    return signedIn().map(visitor -> visitor.identity().workspaceName()).orElse("");
  }

  /** All workspaces that they are in. */
  public List<WorkspaceView> getWorkspaces() {
    return workspaces.mine();
  }

  /**
   * Whether they have a permission.
   *
   * @param permission its name, such as {@code hook:submit}
   */
  public boolean may(String permission) {
    Permission wanted =
        Arrays.stream(Permission.values())
            .filter(known -> known.wireName().equals(permission))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(permission));
    return signedIn()
        .filter(visitor -> visitor.identity().actor().role().permissions().contains(wanted))
        .isPresent();
  }

  private Optional<SignedIn> signedIn() {
    return Sessions.visitor(request);
  }
}
