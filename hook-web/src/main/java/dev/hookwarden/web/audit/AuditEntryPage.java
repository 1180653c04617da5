package dev.hookwarden.web.audit;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.AuditProofs;
import dev.hookwarden.audit.boundary.AuditTrail;
import dev.hookwarden.audit.boundary.InclusionView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One entry of the audit log with its proof. */
@Named
@RequestScoped
public class AuditEntryPage {
  @Inject private AuditTrail trail;
  @Inject private AuditProofs proofs;

  private @Nullable String id;
  private @Nullable AuditEntryView entry;
  private @Nullable InclusionView proof;

  /** Finds the entry before anything is shown. */
  public void load() {
    entry = trail.entry(Addresses.id(id));
    proof = proofs.inclusion(entry.id()).orElse(null);
  }

  /** The entry. */
  public @Nullable AuditEntryView getEntry() {
    return entry;
  }

  /** That it is part of the log; {@code null} until it is sealed. */
  public @Nullable InclusionView getProof() {
    return proof;
  }

  /** Its detail over several lines. */
  public String getDetail() {
    return entry == null ? "" : JsonWords.pretty(entry.detail());
  }

  /** The hashes of the proof, one in each line. */
  public String getPath() {
    return proof == null ? "" : String.join("\n", proof.path());
  }

  /** Its id. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes its id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}
