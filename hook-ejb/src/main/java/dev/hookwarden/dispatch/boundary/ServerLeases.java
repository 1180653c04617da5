package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.Leases;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What only one server of a cluster may do at a time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ServerLeases {
  private Leases leases;

  /** For the container. */
  public ServerLeases() {}

  /** Creates the bean. */
  @Inject
  public ServerLeases(Leases leases) {
    this.leases = leases;
  }

  /**
   * Takes or renews a lease in the caller's transaction, whose batch then counts only if the lease
   * does. It ends by itself two minutes after it was taken last.
   *
   * @param name what only one server may do; at most 40 characters
   * @return whether this server may go on
   */
  public boolean take(String name) {
    return leases.take(name);
  }
}
