package dev.hookwarden.lease.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The right of one server to do what only one may do at a time. Ends by itself. */
@Entity
@Table(name = "server_lease")
public class ServerLease {
  @Id private String name;
  private UUID holder;

  @Column(name = "held_until")
  private Instant heldUntil;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected ServerLease() {}

  /** Creates a lease that has a holder. */
  public ServerLease(String name, UUID holder, Instant until) {
    this.name = name;
    this.holder = holder;
    this.heldUntil = until;
  }

  /**
   * Takes or renews the lease.
   *
   * @return whether it is the server's now; {@code false} if another has it
   */
  public boolean take(UUID server, Instant now, Instant until) {
    if (!holder.equals(server) && now.isBefore(heldUntil)) {
      return false;
    }
    holder = server;
    heldUntil = until;
    return true;
  }
}
