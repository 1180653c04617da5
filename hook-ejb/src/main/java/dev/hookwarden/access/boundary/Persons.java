package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.Members;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The members of workspaces as those whom hooks want to reach, for other features. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Persons {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Members members;

  /** For the container. */
  public Persons() {}

  /** Creates the bean. */
  @Inject
  public Persons(Members members) {
    this.members = members;
  }

  /**
   * The member with a name or an id.
   *
   * @param recipient as a hook writes it
   */
  public Optional<Person> find(UUID workspace, String recipient) {
    Optional<UUID> id = id(recipient);
    return entities
        .createQuery(
            "select a, m from Account a, Membership m where m.account = a.id"
                + " and m.workspace = :workspace and "
                + (id.isPresent() ? "a.id = :recipient" : "a.name = :recipient"),
            Object[].class)
        .setParameter("workspace", workspace)
        .setParameter("recipient", id.isPresent() ? id.get() : recipient)
        .getResultStream()
        .findFirst()
        .map(row -> person((Account) row[0], (Membership) row[1]));
  }

  /**
   * The person who acts.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON} if a program does
   */
  public Person require(Actor actor) {
    Membership membership =
        members
            .find(actor.workspace(), actor.id())
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.NOT_A_PERSON, "%s is not a person".formatted(actor.name())));
    return person(entities.find(Account.class, actor.id()), membership);
  }

  private static Person person(Account account, Membership membership) {
    return new Person(account.id(), account.name(), membership.isEntered(), account.mailAddress());
  }

  // A name could look like an id; an id wins, so that nobody gets what is meant for another.
  private static Optional<UUID> id(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
