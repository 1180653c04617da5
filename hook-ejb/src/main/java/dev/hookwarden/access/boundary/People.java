package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.AccountStore;
import dev.hookwarden.access.control.Members;
import dev.hookwarden.access.control.Passwords;
import dev.hookwarden.access.control.PersonalKeys;
import dev.hookwarden.access.control.Secrets;
import dev.hookwarden.access.control.Throttle;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of the actor's workspace. No transaction is open while a password is hashed, which
 * takes some 100 ms.
 */
@Stateless
public class People {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private Ids ids;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private Members members;
  @Inject private Throttle throttle;
  @Inject private PersonalKeys personalKeys;
  @Inject private Transactions transactions;

  /** For the container. */
  public People() {}

  /**
   * Members in the order in which their accounts were made.
   *
   * @param after only accounts with an id above this
   * @param limit the most members
   */
  @Requires(Permission.ACCESS_MANAGE)
  public List<PersonView> list(UUID after, int limit) {
    return members.page(actor.get().workspace(), after, limit);
  }

  /**
   * One member.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.ACCESS_MANAGE)
  public PersonView person(UUID id) {
    return members.get(actor.get().workspace(), id).view(entities.find(Account.class, id));
  }

  /**
   * Makes somebody a member. Log-in names are one for the whole server: a name that has an account
   * gets a membership and keeps its password, and mandatory notices reach them only once they have
   * gone into the workspace; any other name gets an account with a password that has to be changed
   * at the first log-in.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if the name or the role is not
   *     possible; with {@link Problem#CONFLICT} if they are a member already
   */
  @Requires(Permission.ACCESS_MANAGE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public NewPassword add(String name, Role role) {
    Actor me = actor.get();
    if (!Account.isName(name)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "name: " + Account.NAME_RULE);
    }
    requireForPeople(role);
    if (accounts.named(name).isPresent()) {
      return transactions.inNew(() -> join(me, accounts.named(name).orElseThrow(), role, false));
    }
    String password = Secrets.newPassword();
    String hash = passwords.hash(password);
    return transactions.inNew(
        () ->
            new NewPassword(
                join(me, create(name, hash), role, true).person(), Optional.of(password)));
  }

  private NewPassword join(Actor me, Account person, Role role, boolean isNew) {
    if (members.find(me.workspace(), person.id()).isPresent()) {
      throw new HookwardenException(Problem.CONFLICT, "name: is a member already");
    }
    Membership membership =
        new Membership(ids.next(), person.id(), me.workspace(), role, clock.instant());
    if (isNew) {
      membership.enter(clock.instant());
    }
    entities.persist(membership);
    // Its revision is given by the database.
    entities.flush();
    auditLog.record(me, "member.added", "person/" + person.id(), roleJson(role));
    return new NewPassword(membership.view(person), Optional.empty());
  }

  /**
   * Gives a member another role, which holds from their next click.
   *
   * @param seen the revision that the caller saw; {@code null} to change whatever is there
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link
   *     Problem#PRECONDITION_FAILED} if the revision is another; with {@link Problem#CONFLICT} if
   *     no administrator would be left
   */
  @Requires(Permission.ACCESS_MANAGE)
  public PersonView changeRole(UUID id, Role role, @Nullable Long seen) {
    Actor me = actor.get();
    requireForPeople(role);
    Membership membership = members.get(me.workspace(), id);
    Seen.require(seen, membership.revision(), () -> "the member was changed since you looked");
    if (membership.role() != role) {
      members.requireAnotherAdministrator(membership, role);
      membership.change(role);
      entities.flush();
      auditLog.record(me, "member.role-changed", "person/" + id, roleJson(role));
    }
    return membership.view(entities.find(Account.class, id));
  }

  /**
   * Ends a membership at once, and with it the person's keys. The account and its other memberships
   * stay.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, or with {@link Problem#CONFLICT} if
   *     no administrator would be left
   */
  @Requires(Permission.ACCESS_MANAGE)
  public void remove(UUID id) {
    Actor me = actor.get();
    Membership membership = members.get(me.workspace(), id);
    members.requireAnotherAdministrator(membership, null);
    entities.remove(membership);
    personalKeys.revokeAll(me.workspace(), id);
    auditLog.record(me, "member.removed", "person/" + id, "{}");
  }

  /**
   * Makes a new password for a member, to be changed at the next log-in; ends their sessions, their
   * keys and any pause after failed log-ins.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#CONFLICT} if
   *     they are a member of another workspace too, which this would open
   */
  @Requires(Permission.ACCESS_MANAGE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public NewPassword resetPassword(UUID id) {
    Actor me = actor.get();
    requireOwnMember(me, id);
    String password = Secrets.newPassword();
    String hash = passwords.hash(password);
    NewPassword made =
        transactions.inNew(
            () -> {
              // Looked at again: the person may have joined another workspace meanwhile.
              Membership membership = requireOwnMember(me, id);
              Account person = entities.find(Account.class, id);
              person.resetPassword(hash);
              personalKeys.revokeAll(me.workspace(), id);
              auditLog.record(me, "person.password-reset", "person/" + id, "{}");
              return new NewPassword(membership.view(person), Optional.of(password));
            });
    throttle.forget(made.person().name());
    return made;
  }

  private Membership requireOwnMember(Actor me, UUID id) {
    Membership membership = members.get(me.workspace(), id);
    if (members.countOf(id) > 1) {
      throw new HookwardenException(
          Problem.CONFLICT,
          "the person is a member of another workspace too; they change it themselves");
    }
    return membership;
  }

  private Account create(String name, String hash) {
    Account person = new Account(ids.next(), name, hash, true, clock.instant());
    entities.persist(person);
    // EclipseLink orders inserts by mapped relations only, and a foreign key is none.
    entities.flush();
    return person;
  }

  private static void requireForPeople(Role role) {
    if (!role.isForPeople()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "role: %s is for programs".formatted(role.wireName()));
    }
  }

  private static String roleJson(Role role) {
    return "{\"role\":\"%s\"}".formatted(role.wireName());
  }
}
