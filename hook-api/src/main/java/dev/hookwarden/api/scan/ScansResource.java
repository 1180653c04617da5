package dev.hookwarden.api.scan;

import dev.hookwarden.api.http.BodyLimit;
import dev.hookwarden.library.boundary.DraftScans;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scans of what is not handed in yet. */
@Path("scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class ScansResource {
  /** Source and manifest as escaped JSON. */
  private static final int MAX_BODY_BYTES = 7 * SubmissionDesk.MAX_SOURCE_BYTES;

  @Inject private DraftScans scans;

  /** Scans. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(bytes = MAX_BODY_BYTES, problem = Problem.SOURCE_TOO_LARGE)
  @Operation(
      operationId = "scan",
      summary = "Scan a source without handing it in",
      description =
          "Roles: administrator, author. Applies the rules in a jailed process, whether the source"
              + " compiles or not. Nothing is executed and nothing is stored.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "InvalidVersion")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public ScanReportJson scan(ScanRequest request) {
    return ScanReportJson.from(scans.scan(request.submission()));
  }
}
