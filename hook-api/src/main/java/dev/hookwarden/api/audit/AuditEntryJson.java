package dev.hookwarden.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.audit.boundary.AuditEntryView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fact.
 *
 * @param id its id
 * @param at when it was written
 * @param actor who did it
 * @param actorName what people called them then
 * @param action what
 * @param subject to what
 * @param detail what else is known
 * @param address the client's address
 * @param request the request's id
 * @param run the run that it is about
 * @param hash its own hash
 * @param hashVersion which formula the hash follows
 */
@Schema(name = "AuditEntry", description = "One fact: who or what did, received or sent something.")
public record AuditEntryJson(
    UUID id,
    Instant at,
    @Schema(description = "The account, the key, or for the system the workspace.") UUID actor,
    String actorName,
    @Schema(examples = "version.activated") String action,
    @Schema(examples = "hook/label-issues/3") String subject,
    @Schema(implementation = Object.class, description = "What else is known, by the policy.")
        JsonNode detail,
    @Schema(nullable = true, description = "Null for what the system did by itself.")
        @Nullable String address,
    @Schema(nullable = true, description = "As X-Request-Id of the answer.")
        @Nullable String request,
    @Schema(nullable = true) @Nullable UUID run,
    @Schema(description = "SHA-256 of the entry as canonical JSON (RFC 8785), in hexadecimal.")
        String hash,
    @Schema(description = "2; 1 for entries from before the sealing, which follow another formula.")
        int hashVersion) {
  /** Shows an entry. */
  public static AuditEntryJson from(AuditEntryView view) {
    return new AuditEntryJson(
        view.id(),
        view.at(),
        view.actor(),
        view.actorName(),
        view.action(),
        view.subject(),
        JsonText.read(view.detail()),
        view.address(),
        view.request(),
        view.run(),
        view.hash(),
        view.hashVersion());
  }
}
