package dev.hookwarden.settings.boundary;

import dev.hookwarden.settings.control.Policies;
import dev.hookwarden.settings.control.Policy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** What holds for actions in workspaces. Kept in memory, as in {@link RunPolicy}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActionPolicies {
  private Policies policies;

  /** For the container. */
  public ActionPolicies() {}

  /** Creates the bean. */
  @Inject
  public ActionPolicies(Policies policies) {
    this.policies = policies;
  }

  /**
   * A policy as it holds now.
   *
   * @param policy the policy
   * @param revision rises with every change of the workspace's settings
   */
  public record Present(ActionPolicy policy, long revision) {}

  /** The policy of a workspace. */
  public Present of(UUID workspace) {
    Policy present = policies.of(workspace);
    return new Present(present.actions(), present.revision());
  }
}
