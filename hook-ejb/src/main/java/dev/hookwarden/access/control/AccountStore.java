package dev.hookwarden.access.control;

import dev.hookwarden.access.boundary.ConsoleSession;
import dev.hookwarden.access.boundary.Identity;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.access.entity.Workspace;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds people and what they are where. */
@Stateless
public class AccountStore {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public AccountStore() {}

  /**
   * A person with a good session.
   *
   * @param identity who and where
   * @param passwordMustChange whether they may do nothing but choose a password
   */
  public record Present(Identity identity, boolean passwordMustChange) {}

  /** The account with a name. */
  public Optional<Account> named(String name) {
    return entities
        .createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The membership that a person got first; a session begins there. */
  public Optional<Membership> firstOf(UUID account) {
    return entities
        .createQuery(
            "select m from Membership m where m.account = :account order by m.joinedAt, m.id",
            Membership.class)
        .setParameter("account", account)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Who a session belongs to; empty if it has ended or they are no member any more. */
  public Optional<Present> holderOf(ConsoleSession session) {
    return entities
        .createQuery(
            "select a, m, w from Account a, Membership m, Workspace w where a.id = :account"
                + " and a.sessionEpoch = :epoch and m.account = a.id and m.workspace = w.id"
                + " and w.id = :workspace",
            Object[].class)
        .setParameter("account", session.account())
        .setParameter("epoch", session.epoch())
        .setParameter("workspace", session.workspace())
        .getResultStream()
        .findFirst()
        .map(row -> present(session, (Account) row[0], (Membership) row[1], (Workspace) row[2]));
  }

  /** Notes a log-in, past the lock version: two log-ins at once must not fail over a time stamp. */
  public void noteLogIn(UUID account, Instant now) {
    entities
        .createQuery("update Account a set a.lastLoginAt = :now where a.id = :id")
        .setParameter("now", now)
        .setParameter("id", account)
        .executeUpdate();
  }

  private static Present present(
      ConsoleSession session, Account account, Membership membership, Workspace workspace) {
    // A password that was not used to get in is no reason to keep somebody out.
    return new Present(
        new Identity(membership.actor(account), workspace.name()),
        account.passwordMustChange() && !session.vouched());
  }
}
