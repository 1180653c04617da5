package dev.hookwarden.api.audit;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.audit.boundary.AuditExport;
import dev.hookwarden.audit.boundary.AuditFilter;
import dev.hookwarden.audit.boundary.AuditPage;
import dev.hookwarden.audit.boundary.AuditProofs;
import dev.hookwarden.audit.boundary.AuditTrail;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log of the caller's workspace. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
  private static final String LINES = "application/x-ndjson";
  private static final String TABLE = "text/csv;charset=UTF-8";

  @Inject private AuditTrail trail;
  @Inject private AuditProofs proofs;
  @Inject private AuditExport export;

  /** All entries. */
  @GET
  @Operation(
      operationId = "listAuditEntries",
      summary = "List audit entries",
      description =
          "Role: administrator, reviewer or operator. With text or actor, one call looks at no"
              + " more than the latest 10,000 entries that meet the other conditions, so a page may"
              + " hold fewer entries than limit, or none, and still have next. It ends early, too,"
              + " if its entries are large.")
  @APIResponse(responseCode = "200", description = "A page of entries, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<AuditEntryJson> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
    AuditPage found =
        trail.entries(query.filter(), page.afterId().orElse(PageQuery.LAST_ID), page.limit());
    return PageJson.until(found.entries(), found.next(), AuditEntryJson::from);
  }

  /** One entry. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAuditEntry",
      summary = "Show an audit entry with its proof",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "The entry.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ProvenEntryJson get(@Parameter(description = "The entry's id.") @PathParam("id") UUID id) {
    return ProvenEntryJson.from(trail.entry(id), proofs.inclusion(id));
  }

  /** The log as a file. */
  @GET
  @Path("export")
  @Produces({MediaType.APPLICATION_JSON, LINES, "text/csv"})
  @Operation(
      operationId = "exportAuditLog",
      summary = "Export audit entries as a file",
      description =
          "Role: administrator, reviewer or operator. As log: the whole sealed log as JSON Lines"
              + " with its checkpoints, which can be verified elsewhere. As jsonl or csv: the"
              + " entries that the filter wants, newest first.")
  @APIResponse(
      responseCode = "200",
      description = "The file; it is written while it is read.",
      content = {
        @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public Response export(
      @Parameter(
              description = "What file.",
              schema =
                  @Schema(
                      enumeration = {"log", "jsonl", "csv"},
                      defaultValue = "log"))
          @QueryParam("format")
          @DefaultValue("log")
          String format,
      @BeanParam AuditQuery query) {
    AuditFilter filter = query.filter();
    return switch (format) {
      case "log" -> file("audit.log.jsonl", LINES, export::log);
      case "jsonl" -> file("audit.jsonl", LINES, out -> export.lines(filter, out));
      case "csv" -> file("audit.csv", TABLE, out -> export.table(filter, out));
      default ->
          throw new HookwardenException(Problem.INVALID_REQUEST, "format: log, jsonl or csv");
    };
  }

  private static Response file(String name, String type, StreamingOutput content) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
