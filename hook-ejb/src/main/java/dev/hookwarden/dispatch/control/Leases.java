package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.entity.ServerLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Lets one server at a time do something: by a row that the server renews with each batch of it.
 */
@ApplicationScoped
public class Leases {
  /** Longer than any batch takes; after a crash another server waits as long. */
  static final Duration TERM = Duration.ofMinutes(2);

  /** This server, for as long as it runs. */
  private final UUID server = UUID.randomUUID();

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** For the container's proxies only. */
  protected Leases() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Leases(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes or renews the lease in the caller's transaction, whose batch then counts only if the
   * lease does.
   *
   * @param name what only one server may do at a time; at most 40 characters
   * @return whether this server may do it
   */
  public boolean take(String name) {
    Instant now = clock.instant();
    Instant until = now.plus(TERM);
    ServerLease lease = entities.find(ServerLease.class, name, LockModeType.PESSIMISTIC_WRITE);
    if (lease == null) {
      entities.persist(new ServerLease(name, server, until));
      entities.flush();
      return true;
    }
    return lease.take(server, now, until);
  }
}
