package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.MyKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that the caller made for themself. They are made in the console: a key makes none. */
@Path("me/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class MyKeysResource {
  @Inject private MyKeys keys;

  /** The caller's keys. */
  @GET
  @Operation(
      operationId = "listMyKeys",
      summary = "List your own keys",
      description =
          "With a key that a person made for themself. Such keys are made in the console, by"
              + " whoever has logged in.")
  @APIResponse(
      responseCode = "200",
      description = "The keys that are not revoked, 20 at the most, in the order of their making.")
  public List<KeyJson> list() {
    return keys.list().stream().map(KeyJson::from).toList();
  }

  /** Ends a key. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeMyKey",
      summary = "Revoke one of your own keys",
      description =
          "With a key that a person made for themself, also that key itself. Ends at once; nothing"
              + " happens if it has ended already.")
  @APIResponse(responseCode = "204", description = "The key is revoked.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void revoke(@Parameter(description = "The key's id.") @PathParam("id") UUID id) {
    keys.revoke(id);
  }
}
