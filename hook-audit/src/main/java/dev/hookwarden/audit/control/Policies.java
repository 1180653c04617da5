package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.entity.StoredPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the policies of workspaces for some seconds, so that an entry does not read its own. */
@ApplicationScoped
public class Policies {
  /** How long a policy may be used before it is read again. */
  public static final Duration FRESH = Duration.ofSeconds(5);

  private static final int MAX_KEPT = 10_000;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final Clock clock;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

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

  private record Kept(Policy policy, Instant readAt) {
    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
    }
  }

  /** For the container's proxies only. */
  protected Policies() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Policies(Clock clock) {
    this.clock = clock;
  }

  /** The policy of a workspace, at most some seconds old. */
  public Policy of(UUID workspace) {
    Instant now = clock.instant();
    Kept found = kept.get(workspace);
    if (found != null && found.isFresh(now)) {
      return found.policy();
    }
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    Policy read =
        Policy.of(stored(workspace).map(StoredPolicy::view).orElse(AuditPolicyView.DEFAULT));
    kept.put(workspace, new Kept(read, now));
    return read;
  }

  /** Forgets a policy that was changed. */
  public void forget(UUID workspace) {
    kept.remove(workspace);
  }

  /** The row of a workspace. */
  public Optional<StoredPolicy> stored(UUID workspace) {
    return Optional.ofNullable(entities.find(StoredPolicy.class, workspace));
  }
}
