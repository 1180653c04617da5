package dev.hookwarden.access.control;

import dev.hookwarden.access.boundary.ConsoleSession;
import dev.hookwarden.access.boundary.Entry;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.audit.boundary.AuditLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets people in who have shown who they are, in the caller's transaction. */
@Dependent
public class Admission {
  private final AccountStore accounts;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Admission(AccountStore accounts, AuditLog auditLog, Clock clock) {
    this.accounts = accounts;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /**
   * Begins a session where the person became a member first.
   *
   * @param vouched whether a provider vouched for them, and no password was asked
   */
  public Entry admit(Account person, boolean vouched) {
    Optional<Membership> home = accounts.firstOf(person.id());
    if (home.isEmpty()) {
      return new Entry.Homeless();
    }
    home.get().enter(clock.instant());
    accounts.noteLogIn(person.id(), clock.instant());
    auditLog.record(
        home.get().actor(person),
        "person.logged-in",
        "person/" + person.id(),
        vouched ? "{\"by\":\"openid-connect\"}" : "{}");
    return new Entry.Granted(
        new ConsoleSession(
            person.id(), home.get().workspace(), person.sessionEpoch(), clock.instant(), vouched));
  }
}
