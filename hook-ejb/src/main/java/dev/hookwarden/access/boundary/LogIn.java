package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.AccountStore;
import dev.hookwarden.access.control.Admission;
import dev.hookwarden.access.control.PasswordRules;
import dev.hookwarden.access.control.Passwords;
import dev.hookwarden.access.control.Throttle;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people show their passwords. No transaction is open while a password is hashed, which takes
 * some 100 ms.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogIn {
  private static final UUID NOBODY = new UUID(0, 0);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private Admission admission;
  @Inject private Transactions transactions;

  /** For the container. */
  public LogIn() {}

  /**
   * Checks a name and a password. Takes the same time whether the name exists or not.
   *
   * @param name the log-in name; upper and lower case are the same
   * @param password the password
   * @param address the client's address
   */
  public Entry enter(String name, String password, String address) {
    String login = name.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait = throttle.attempt(login, address);
    if (wait.isPresent()) {
      return new Entry.Blocked(wait.get());
    }
    Optional<Account> account = accounts.named(login);
    if (!matches(password, account)) {
      noteFailure(account);
      return new Entry.Refused();
    }
    throttle.succeeded(login, address);
    Account person = account.orElseThrow();
    return transactions.inNew(() -> admission.admit(person, false));
  }

  /**
   * Gives the actor, a person, another password. All their other sessions end.
   *
   * @param address the client's address
   * @throws HookwardenException with {@link Problem#WEAK_PASSWORD}, or {@link Problem#FORBIDDEN} if
   *     the actor is an API key
   */
  public Entry changePassword(String current, String chosen, String address) {
    Actor me = actor.get();
    Account person =
        accounts
            .named(me.name())
            .filter(found -> found.id().equals(me.id()))
            .orElseThrow(
                () -> new HookwardenException(Problem.FORBIDDEN, "an API key has no password"));
    Optional<Duration> wait = throttle.attempt(person.name(), address);
    if (wait.isPresent()) {
      return new Entry.Blocked(wait.get());
    }
    if (!matches(current, Optional.of(person))) {
      noteFailure(Optional.of(person));
      return new Entry.Refused();
    }
    throttle.succeeded(person.name(), address);
    PasswordRules.require(chosen, person.name());
    if (chosen.equals(current)) {
      throw new HookwardenException(Problem.WEAK_PASSWORD, "Choose another one than before.");
    }
    return replace(me, passwords.hash(chosen));
  }

  private boolean matches(String password, Optional<Account> account) {
    return password.length() <= PasswordRules.MAX_CHARS
        && passwords.matches(password, account.map(Account::passwordHash).orElse(null));
  }

  private Entry replace(Actor me, String hash) {
    return transactions.inNew(
        () -> {
          Account person = entities.find(Account.class, me.id());
          person.changePassword(hash);
          auditLog.record(me, "person.password-changed", "person/" + me.id(), "{}");
          return new Entry.Granted(
              new ConsoleSession(
                  me.id(), me.workspace(), person.sessionEpoch(), clock.instant(), false));
        });
  }

  /** Notes a failure; looks for a name that nobody has too, so that both take their time. */
  private void noteFailure(Optional<Account> account) {
    UUID id = account.map(Account::id).orElse(NOBODY);
    transactions.inNew(
        () -> {
          accounts
              .firstOf(id)
              .ifPresent(
                  home ->
                      auditLog.record(
                          home.actor(account.orElseThrow()),
                          "person.login-failed",
                          "person/" + id,
                          "{}"));
          return null;
        });
  }
}
