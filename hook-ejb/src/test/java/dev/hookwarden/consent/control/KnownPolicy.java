package dev.hookwarden.consent.control;

import dev.hookwarden.settings.boundary.ActionPolicies;
import dev.hookwarden.settings.boundary.ActionPolicy;
import java.util.UUID;

/** A policy that a test sets. */
final class KnownPolicy extends ActionPolicies {
  private ActionPolicy policy = ActionPolicy.DEFAULT;
  private long revision = 1;

  void set(ActionPolicy wanted) {
    policy = wanted;
    revision++;
  }

  @Override
  public Present of(UUID workspace) {
    return new Present(policy, revision);
  }
}
