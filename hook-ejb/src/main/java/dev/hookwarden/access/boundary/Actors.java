package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.ActorNames;
import dev.hookwarden.platform.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The keys and people of a workspace by name, for features that have checked the actor's
 * permission. The keys that people made for themselves are not among them: who uses one acts as the
 * person.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Actors {
  private ActorNames names;

  /** For the container. */
  public Actors() {}

  /** Creates the bean. */
  @Inject
  public Actors(ActorNames names) {
    this.names = names;
  }

  /**
   * Those with some ids, people first, each in the order of their ids; strangers are left out.
   *
   * @param ids some hundred at the most
   */
  public List<ActorName> named(UUID workspace, Collection<UUID> ids) {
    return names.of(workspace, ids);
  }

  /** All that may act and have a permission, people first, at most 1,000 of each kind. */
  public List<ActorName> with(UUID workspace, Permission permission) {
    return names.with(workspace, permission);
  }
}
