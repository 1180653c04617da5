package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.AuditProofs;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What holds the server to its word about the log. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditProofsResource {
  @Inject private AuditProofs proofs;

  /** The last checkpoint. */
  @GET
  @Path("checkpoint")
  @Operation(
      operationId = "getAuditCheckpoint",
      summary = "Show the last checkpoint and the key to check it",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "How far the log is sealed.")
  public LogStateJson checkpoint() {
    return LogStateJson.from(proofs.state());
  }

  /** That an entry is part of the log. */
  @GET
  @Path("proof/inclusion")
  @Operation(
      operationId = "proveAuditInclusion",
      summary = "Prove that an entry is part of the log",
      description =
          "Role: administrator, reviewer or operator. An entry is sealed about a second after it"
              + " was written; until then the answer is not-found.")
  @APIResponse(responseCode = "200", description = "The proof, to the last checkpoint.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public InclusionJson inclusion(
      @Parameter(description = "The entry's id.", required = true) @QueryParam("entry")
          @Nullable UUID entry) {
    if (entry == null) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "entry: missing");
    }
    return proofs
        .inclusion(entry)
        .map(InclusionJson::from)
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "the entry has still to be sealed"));
  }

  /** That the log only grew. */
  @GET
  @Path("proof/consistency")
  @Operation(
      operationId = "proveAuditConsistency",
      summary = "Prove that the log only grew between two sizes",
      description = "Role: administrator, reviewer or operator.")
  @APIResponse(responseCode = "200", description = "The proof.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public ConsistencyJson consistency(
      @Parameter(description = "The smaller size, from 1.", required = true) @QueryParam("from")
          @Nullable Long from,
      @Parameter(description = "The larger size.", required = true) @QueryParam("to")
          @Nullable Long to) {
    if (from == null || to == null) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "from, to: sizes of the log");
    }
    return new ConsistencyJson(from, to, proofs.consistency(from, to));
  }
}
