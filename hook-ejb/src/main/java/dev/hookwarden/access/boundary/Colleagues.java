package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.ActorIdentities;
import dev.hookwarden.access.control.Members;
import dev.hookwarden.platform.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who is who, for features that have checked the actor's permission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Colleagues {
  /** The most people that are looked at; workspaces have fewer. */
  private static final int MOST = 1_000;

  private Members members;
  private ActorIdentities identities;

  /** For the container. */
  public Colleagues() {}

  /** Creates the bean. */
  @Inject
  public Colleagues(Members members, ActorIdentities identities) {
    this.members = members;
    this.identities = identities;
  }

  /** The people of a workspace who have a permission, in the order of their accounts. */
  public List<Colleague> with(UUID workspace, Permission permission) {
    return members.page(workspace, new UUID(0, 0), MOST).stream()
        .filter(person -> person.role().permissions().contains(permission))
        .map(person -> new Colleague(person.id(), person.name(), person.role()))
        .toList();
  }

  /**
   * Whether two actors are one, or one of them has made the other: a key, or a key that made the
   * key, and so on. Two keys that somebody else made are two.
   */
  public boolean areOne(UUID one, UUID other) {
    return identities.areOne(one, other);
  }
}
