package dev.hookwarden.audit.boundary;

import java.util.List;

/**
 * What a workspace keeps in its audit log.
 *
 * @param payload how much of payloads
 * @param redact JSON paths (RFC 9535) of what is replaced in the detail of every entry
 * @param revision rises with every change; 0 if nothing was ever changed
 */
public record AuditPolicyView(Payload payload, List<String> redact, long revision) {
  /** What holds where nobody decides. */
  public static final AuditPolicyView DEFAULT = new AuditPolicyView(Payload.HASH, List.of(), 0);

  /** Copies. */
  public AuditPolicyView {
    redact = List.copyOf(redact);
  }
}
