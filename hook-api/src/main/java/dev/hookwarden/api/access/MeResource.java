package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.ApiKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class MeResource {
  private final ApiKeys keys;

  /** For the container's proxies only. */
  protected MeResource() {
    this(new ApiKeys());
  }

  /** Creates the resource. */
  @Inject
  public MeResource(ApiKeys keys) {
    this.keys = keys;
  }

  /** The caller. */
  @GET
  @Operation(operationId = "getMe", summary = "Tell who calls", description = "Any role.")
  @APIResponse(responseCode = "200", description = "The workspace and the key of this call.")
  public MeJson get() {
    return MeJson.from(keys.whoAmI());
  }
}
