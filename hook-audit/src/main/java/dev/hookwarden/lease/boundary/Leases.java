package dev.hookwarden.lease.boundary;

import dev.hookwarden.lease.entity.ServerLease;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The rights of servers, by rows that their holders renew. */
@Stateless
public class Leases {
  /** This server, for as long as it runs. */
  private static final UUID SERVER = UUID.randomUUID();

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private Clock clock;

  /** For the container. */
  public Leases() {}

  /** Creates the bean. */
  @Inject
  public Leases(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes or renews a lease in the caller's transaction, whose work then counts only if the lease
   * does.
   *
   * @param name what for; at most 40 characters
   * @param term longer than any transaction of the work takes; after a crash another server waits
   *     as long
   * @return whether it is this server's now
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean take(String name, Duration term) {
    Instant now = clock.instant();
    Instant until = now.plus(term);
    ServerLease lease = entities.find(ServerLease.class, name, LockModeType.PESSIMISTIC_WRITE);
    if (lease == null) {
      entities.persist(new ServerLease(name, SERVER, until));
      entities.flush();
      return true;
    }
    return lease.take(SERVER, now, until);
  }
}
