package dev.hookwarden.access.control;

import dev.hookwarden.access.boundary.PersonView;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the members of workspaces. */
@Dependent
public class Members {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** Members of a workspace by account id, after one. */
  public List<PersonView> page(UUID workspace, UUID after, int limit) {
    return entities
        .createQuery(
            "select m, a from Membership m, Account a where m.workspace = :workspace"
                + " and a.id = m.account and a.id > :after order by a.id",
            Object[].class)
        .setParameter("workspace", workspace)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> ((Membership) row[0]).view((Account) row[1]))
        .toList();
  }

  /** What a person is in a workspace. */
  public Optional<Membership> find(UUID workspace, UUID account) {
    return entities
        .createQuery(
            "select m from Membership m where m.workspace = :workspace and m.account = :account",
            Membership.class)
        .setParameter("workspace", workspace)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /**
   * What a person is in a workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Membership get(UUID workspace, UUID account) {
    return find(workspace, account)
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no member " + account));
  }

  /** How many workspaces a person is in. */
  public long countOf(UUID account) {
    return entities
        .createQuery("select count(m) from Membership m where m.account = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  /**
   * Refuses a change that leaves a workspace without an administrator. The administrators' rows are
   * locked, so that two of them can't remove each other at once.
   *
   * @param next the member's next role; {@code null} if they leave
   * @throws HookwardenException with {@link Problem#CONFLICT}
   */
  public void requireAnotherAdministrator(Membership member, @Nullable Role next) {
    if (member.role() != Role.ADMINISTRATOR || next == Role.ADMINISTRATOR) {
      return;
    }
    int administrators =
        entities
            .createQuery(
                "select m from Membership m where m.workspace = :workspace and m.role = :role"
                    + " order by m.id",
                Membership.class)
            .setParameter("workspace", member.workspace())
            .setParameter("role", Role.ADMINISTRATOR)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .size();
    if (administrators < 2) {
      throw new HookwardenException(
          Problem.CONFLICT, "a workspace needs an administrator, and this is the last one");
    }
  }
}
