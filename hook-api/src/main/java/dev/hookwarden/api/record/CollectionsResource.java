package dev.hookwarden.api.record;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.effect.boundary.Records;
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

/** The collections of the caller's workspace. */
@Path("collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class CollectionsResource {
  @Inject private Records records;

  /** The collections that hold records. */
  @GET
  @Operation(
      operationId = "listCollections",
      summary = "List the collections that hold records",
      description = "Any role but member.")
  @APIResponse(responseCode = "200", description = "A page of collections by name.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<CollectionJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        records.collections(page.after().orElse(""), page.fetch()),
        page,
        name -> name,
        CollectionJson::new);
  }
}
