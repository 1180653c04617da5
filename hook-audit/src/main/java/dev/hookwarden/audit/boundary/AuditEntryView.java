package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.entity.EntryHash;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact.
 *
 * @param id its id; ids sort by time
 * @param workspace the workspace that it belongs to
 * @param at when it was written, in microseconds
 * @param actor who did it; the workspace's id for the system
 * @param actorName what people called them then
 * @param action what, such as {@code version.activated}
 * @param subject to what, such as {@code hook/label-issues/3}
 * @param detail what else is known, a JSON object as text
 * @param address the client's address; {@code null} for what the system did by itself
 * @param request the id of the request; {@code null} like the address
 * @param run the run that it is about; {@code null} if it is about none
 * @param hashVersion which formula the hash follows
 * @param hash the entry's own hash, as it is stored
 */
public record AuditEntryView(
    UUID id,
    UUID workspace,
    Instant at,
    UUID actor,
    String actorName,
    String action,
    String subject,
    String detail,
    @Nullable String address,
    @Nullable String request,
    @Nullable UUID run,
    int hashVersion,
    String hash) {
  /** What the hash is the SHA-256 of: canonical JSON (RFC 8785), for entries of formula 2. */
  public String canonicalText() {
    return EntryHash.canonicalText(this);
  }
}
