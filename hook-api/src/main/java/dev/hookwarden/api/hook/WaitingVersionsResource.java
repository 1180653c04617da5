package dev.hookwarden.api.hook;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.library.boundary.WaitingVersion;
import dev.hookwarden.library.boundary.WaitingVersions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody has to decide about. */
@Path("waiting-versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hooks")
public class WaitingVersionsResource {
  @Inject private WaitingVersions waiting;

  /** The versions that wait. */
  @GET
  @Operation(
      operationId = "listWaitingVersions",
      summary = "List the latest versions of hooks that nobody has activated yet",
      description = "Any role but client and member.")
  @APIResponse(
      responseCode = "200",
      description = "A page of versions in the order of the hooks' names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<WaitingVersionJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        waiting.versions(page.after().orElse(""), page.fetch()),
        page,
        WaitingVersion::hook,
        WaitingVersionJson::from);
  }
}
