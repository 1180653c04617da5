package dev.hookwarden.settings.boundary;

import dev.hookwarden.settings.control.Policies;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** How workspaces review versions. Kept in memory, as in {@link RunPolicy}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReviewPolicies {
  private Policies policies;

  /** For the container. */
  public ReviewPolicies() {}

  /** Creates the bean. */
  @Inject
  public ReviewPolicies(Policies policies) {
    this.policies = policies;
  }

  /** The policy of a workspace. */
  public ReviewPolicy of(UUID workspace) {
    return policies.of(workspace).review();
  }
}
