package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.MailCodes;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Mailbox;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.LinkKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What those who send mail have to know of people, for other features. */
@Stateless
public class Mailboxes {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Persons persons;
  private LinkKey key;
  private AuditLog auditLog;
  private Clock clock;

  /** For the container. */
  public Mailboxes() {}

  /** Creates the bean. */
  @Inject
  public Mailboxes(Persons persons, LinkKey key, AuditLog auditLog, Clock clock) {
    this.persons = persons;
    this.key = key;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** What a person has to show to confirm the address that they want; empty if none waits. */
  public Optional<MailProof> proof(UUID person) {
    return mailbox(person)
        .flatMap(mailbox -> mailbox.wanted(clock.instant()))
        .map(
            waiting ->
                new MailProof(
                    waiting.address(), MailCodes.of(key, person, waiting), waiting.until()));
  }

  /** Whether a person has an address and wants to be told there that requests wait. */
  public boolean wantsRequests(UUID person) {
    return mailbox(person)
        .filter(mailbox -> mailbox.address() != null && mailbox.requests())
        .isPresent();
  }

  /**
   * Says for a person, who has shown a link that only they got, that they do not want to be told by
   * mail that requests wait.
   */
  public void stopRequests(UUID workspace, UUID person) {
    persons
        .find(workspace, person.toString())
        .ifPresent(
            found -> {
              mailbox(person).ifPresent(mailbox -> mailbox.tellRequests(false));
              auditLog.record(
                  found.actorIn(workspace),
                  "mail-address.requests",
                  "person/" + person,
                  "{\"told\":false,\"by\":\"mail\"}");
            });
  }

  private Optional<Mailbox> mailbox(UUID person) {
    return Optional.ofNullable(entities.find(Account.class, person)).map(Account::mailbox);
  }
}
