package dev.hookwarden.api.record;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.effect.boundary.RecordPage;
import dev.hookwarden.effect.boundary.RecordSearch;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The records of the caller's workspace. A key is one percent-encoded segment of the path. */
@Path("records/{collection}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordsResource {
  @Inject private Records records;
  @Inject private Ledger ledger;

  @PathParam("collection")
  @Parameter(name = "collection", description = "The collection.", example = "issues")
  private String collection;

  /** The records of a collection. */
  @GET
  @Operation(
      operationId = "listRecords",
      summary = "List records",
      description =
          "Any role but member. With field, one call looks at no more than 10,000 records, so a page"
              + " may hold fewer than limit, or none, and still have next: it goes on with the"
              + " search.")
  @APIResponse(responseCode = "200", description = "A page of records in the order of their keys.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<RecordJson> list(
      @Parameter(description = "Only keys that begin with this.")
          @QueryParam("prefix")
          @DefaultValue("")
          String prefix,
      @Parameter(
              description =
                  "Only records with a value at this path: names and array positions, joined by"
                      + " dots. Together with value.",
              example = "customer.name")
          @QueryParam("field")
          @Nullable String field,
      @Parameter(
              description =
                  "The value at field: a string as it is, anything else as JSON without blanks.",
              example = "Ada")
          @QueryParam("value")
          @Nullable String value,
      @BeanParam PageQuery page) {
    RecordPage found =
        records.records(
            collection,
            new RecordSearch(prefix, field, value),
            page.after().orElse(""),
            page.limit());
    return PageJson.until(found.records(), found.next(), RecordJson::from);
  }

  /** One record. */
  @GET
  @Path("{key}")
  @Operation(
      operationId = "getRecord",
      summary = "Show a record",
      description = "Any role but member.")
  @APIResponse(responseCode = "200", description = "The record.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RecordJson get(
      @Parameter(description = "The key, percent-encoded; %2F is a slash.") @PathParam("key")
          String key) {
    return RecordJson.from(records.record(collection, key));
  }

  /** What changed a record. */
  @GET
  @Path("{key}/history")
  @Operation(
      operationId = "getRecordHistory",
      summary = "List the changes of a record",
      description =
          "Any role but client and member. A record that was removed keeps its history. A page ends"
              + " early if its values are large.")
  @APIResponse(responseCode = "200", description = "A page of changes, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<LedgerJson> history(
      @Parameter(description = "The key, percent-encoded.") @PathParam("key") String key,
      @BeanParam PageQuery page) {
    LedgerPage found =
        ledger.historyOf(collection, key, page.afterLong().orElse(Long.MAX_VALUE), page.limit());
    return PageJson.until(found.entries(), found.next(), LedgerJson::from);
  }
}
