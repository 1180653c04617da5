package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.ApiKeys;
import dev.hookwarden.access.boundary.KeyView;
import dev.hookwarden.access.boundary.NewKey;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API keys of the caller's workspace. */
@Path("api-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class KeysResource {
  private final ApiKeys keys;

  /** For the container's proxies only. */
  protected KeysResource() {
    this(new ApiKeys());
  }

  /** Creates the resource. */
  @Inject
  public KeysResource(ApiKeys keys) {
    this.keys = keys;
  }

  /** All keys. */
  @GET
  @Operation(
      operationId = "listApiKeys",
      summary = "List the API keys",
      description = "Role: administrator. Revoked keys stay in the list.")
  @APIResponse(responseCode = "200", description = "A page of keys in the order of their making.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<KeyJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        keys.list(page.afterId().orElse(PageQuery.FIRST_ID), page.fetch()),
        page,
        KeyView::id,
        KeyJson::from);
  }

  /** Makes a key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createApiKey",
      summary = "Make an API key",
      description = "Role: administrator. The secret is in this answer only.")
  @APIResponse(
      responseCode = "201",
      description = "The key with its secret.",
      content = @Content(schema = @Schema(implementation = KeyJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response create(KeyRequest request) {
    NewKey created =
        keys.create(
            request.name(), RoleName.read(request.role()), request.expiresAt().orElse(null));
    return Response.status(Response.Status.CREATED).entity(KeyJson.from(created)).build();
  }

  /** Ends a key. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeApiKey",
      summary = "Revoke an API key",
      description = "Role: administrator. Ends at once; nothing happens if it has ended already.")
  @APIResponse(responseCode = "204", description = "The key is revoked.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void revoke(@Parameter(description = "The key's id.") @PathParam("id") UUID id) {
    keys.revoke(id);
  }
}
