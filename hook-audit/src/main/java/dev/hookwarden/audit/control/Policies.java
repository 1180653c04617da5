package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.entity.StoredPolicy;
import dev.hookwarden.platform.KeptForSeconds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Keeps the policies of workspaces for some seconds, so that an entry does not read its own. */
@ApplicationScoped
public class Policies {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final KeptForSeconds<UUID, Policy> kept;

  /**
   * A policy, ready for use.
   *
   * @param view the policy
   * @param redaction its paths
   */
  public record Policy(AuditPolicyView view, Redaction redaction) {
    static Policy of(AuditPolicyView view) {
      return new Policy(view, Redaction.of(view.redact()));
    }
  }

  /** For the container's proxies only. */
  protected Policies() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Policies(Clock clock) {
    this.kept = new KeptForSeconds<>(policy -> policy.view().revision(), clock);
  }

  /** The policy of a workspace, at most some seconds old. */
  public Policy of(UUID workspace) {
    return kept.of(workspace, this::read);
  }

  /** Takes a policy that was just stored. */
  public void changed(UUID workspace, AuditPolicyView view) {
    kept.changed(workspace, Policy.of(view));
  }

  /** The row of a workspace. */
  public Optional<StoredPolicy> stored(UUID workspace) {
    return Optional.ofNullable(entities.find(StoredPolicy.class, workspace));
  }

  private Policy read(UUID workspace) {
    return Policy.of(stored(workspace).map(StoredPolicy::view).orElse(AuditPolicyView.DEFAULT));
  }
}
