package dev.hookwarden.audit.boundary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace keeps in its audit log.
 *
 * @param payload how much of payloads
 * @param redact JSON paths (RFC 9535) of what is replaced in the detail of every entry
 * @param revision rises with every change; 0 if nothing was ever changed
 * @param change the last change; {@code null} if there was none
 */
public record AuditPolicyView(
    Payload payload, List<String> redact, long revision, @Nullable Change change) {
  /** What holds where nobody decides. */
  public static final AuditPolicyView DEFAULT =
      new AuditPolicyView(Payload.HASH, List.of(), 0, null);

  /**
   * A change.
   *
   * @param by the name of who made it
   * @param at when
   */
  public record Change(String by, Instant at) {}

  /** Copies. */
  public AuditPolicyView {
    redact = List.copyOf(redact);
  }
}
