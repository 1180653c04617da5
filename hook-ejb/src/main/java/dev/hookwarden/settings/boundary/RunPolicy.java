package dev.hookwarden.settings.boundary;

import dev.hookwarden.settings.control.Policies;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What holds for the runs of a workspace and their history. Kept in memory: a change holds at once
 * on the server that it was made on, and on others within {@link Policies#FRESH}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RunPolicy {
  private Policies policies;

  /** For the container. */
  public RunPolicy() {}

  /** Creates the bean. */
  @Inject
  public RunPolicy(Policies policies) {
    this.policies = policies;
  }

  /** The most that runs may have. */
  public LimitTable limits(UUID workspace) {
    return policies.of(workspace).limits();
  }

  /** What holds for the history. */
  public HistoryRules history(UUID workspace) {
    return policies.of(workspace).history();
  }

  /** After how many days a run is removed. */
  public int retentionDays(UUID workspace) {
    return policies.of(workspace).retentionDays();
  }
}
