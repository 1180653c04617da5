package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.LogProofs;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What holds the server to its word about the log of the actor's workspace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditProofs {
  private LogProofs proofs;
  private CurrentActor actor;

  /** For the container. */
  public AuditProofs() {}

  /** Creates the bean. */
  @Inject
  public AuditProofs(LogProofs proofs, CurrentActor actor) {
    this.proofs = proofs;
    this.actor = actor;
  }

  /** How far the log is sealed. */
  @Requires(Permission.AUDIT_READ)
  public LogState state() {
    return proofs.state(actor.get().workspace());
  }

  /**
   * That an entry is part of the log as it is signed now.
   *
   * @return empty if it has still to be sealed
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the workspace has no such entry
   */
  @Requires(Permission.AUDIT_READ)
  public Optional<InclusionView> inclusion(UUID entry) {
    return proofs.inclusion(actor.get().workspace(), entry);
  }

  /**
   * That the log of one size is the beginning of that of another (RFC 6962), in hexadecimal digits.
   *
   * @param from the smaller size, 1 or more
   * @param to the larger size, at most that of the last checkpoint
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if the log has no such sizes
   */
  @Requires(Permission.AUDIT_READ)
  public List<String> consistency(long from, long to) {
    return proofs.consistency(actor.get().workspace(), from, to);
  }
}
