package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.InclusionView;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what proves it.
 *
 * @param entry the entry
 * @param canonical the text that its hash is made of
 * @param proof that it is part of the signed log
 */
@Schema(name = "ProvenAuditEntry", description = "A fact, and that it is part of the signed log.")
public record ProvenEntryJson(
    AuditEntryJson entry,
    @Schema(description = "The canonical JSON whose SHA-256 is the hash, where hashVersion is 2.")
        String canonical,
    @Schema(nullable = true, description = "Null until the entry is sealed, about a second later.")
        @Nullable InclusionJson proof) {
  /** Shows an entry. */
  public static ProvenEntryJson from(AuditEntryView view, Optional<InclusionView> proof) {
    return new ProvenEntryJson(
        AuditEntryJson.from(view),
        view.canonicalText(),
        proof.map(InclusionJson::from).orElse(null));
  }
}
