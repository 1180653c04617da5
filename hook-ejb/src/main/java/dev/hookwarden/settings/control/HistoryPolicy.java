package dev.hookwarden.settings.control;

import dev.hookwarden.undo.boundary.UndoPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the undo what its workspace decided. */
@Dependent
public class HistoryPolicy implements UndoPolicy {
  private final Policies policies;

  /** Creates the bean. */
  @Inject
  public HistoryPolicy(Policies policies) {
    this.policies = policies;
  }

  @Override
  public int confirmAbove(UUID workspace) {
    return Math.toIntExact(policies.of(workspace).history().confirmUndoAbove());
  }
}
