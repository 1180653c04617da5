package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the log keeps.
 *
 * @param payload how much of payloads
 * @param redact what is replaced
 * @param revision rises with every change
 */
@Schema(name = "AuditPolicy", description = "What the audit log of the workspace keeps.")
public record AuditPolicyJson(
    @Schema(enumeration = {"none", "hash", "full"}) String payload,
    List<String> redact,
    @Schema(description = "Rises with every change; 0 if nothing was ever changed.")
        long revision) {
  /** Shows a policy. */
  public static AuditPolicyJson from(AuditPolicyView view) {
    return new AuditPolicyJson(view.payload().wireName(), view.redact(), view.revision());
  }
}
