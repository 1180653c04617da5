package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.MailCodes;
import dev.hookwarden.access.control.Presence;
import dev.hookwarden.access.control.Throttle;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.Mailbox;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LinkKey;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people get mail. Only the person says it, logged in: an administrator learns whether there
 * is an address and no more, and a key that acts for somebody can read and not change it. An
 * address counts once its owner has shown the code that was sent there.
 */
@Stateless
public class MailAddresses {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private CurrentActor actor;
  @Inject private Persons persons;
  @Inject private Presence presence;
  @Inject private Throttle throttle;
  @Inject private Transactions transactions;
  @Inject private LinkKey key;
  @Inject private AuditLog auditLog;
  @Inject private Event<MailAddressWanted> wanted;
  @Inject private Clock clock;

  /** For the container. */
  public MailAddresses() {}

  /**
   * Where the actor gets mail.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public MailAddressView mine() {
    UUID me = persons.require(actor.get()).id();
    return view(entities.find(Account.class, me).mailbox());
  }

  /**
   * Asks for an address: a code is sent there. The present address counts until then.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}; with {@link
   *     Problem#TOO_OFTEN} after a few within an hour, by the person or to the address; with {@link
   *     Problem#FORBIDDEN} if the actor is a key
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public MailAddressView want(String address) {
    Actor me = actor.get();
    requireInPerson();
    String chosen = address.strip();
    if (!Mailbox.isAddress(chosen)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "address: " + Mailbox.ADDRESS_RULE);
    }
    Optional<Duration> wait = throttle.mail(me.id(), chosen);
    if (wait.isPresent()) {
      throw new HookwardenException(
          Problem.TOO_OFTEN,
          "a few mails were sent already; try again in %d minutes"
              .formatted(wait.get().toMinutes() + 1));
    }
    return transactions.inNew(
        () -> {
          Mailbox mailbox = entities.find(Account.class, me.id()).mailbox();
          // As the row holds it, so that a code is the same before and after.
          Instant now = Instant.ofEpochMilli(clock.millis());
          mailbox.want(chosen, now);
          auditLog.record(me, "mail-address.wanted", "person/" + me.id(), "{}");
          wanted.fire(
              new MailAddressWanted(me.workspace(), me.id(), now.plus(Mailbox.TIME_TO_CONFIRM)));
          return view(mailbox);
        });
  }

  /**
   * Confirms the wanted address.
   *
   * @param code the code that was sent there; upper and lower case are the same
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it is another one, or too
   *     late; with {@link Problem#FORBIDDEN} if the actor is a key
   */
  @Requires(Permission.INBOX_ANSWER)
  public MailAddressView confirm(String code) {
    Actor me = actor.get();
    requireInPerson();
    Mailbox mailbox = entities.find(Account.class, me.id()).mailbox();
    String shown = code.strip().toUpperCase(Locale.ROOT);
    boolean right =
        mailbox
            .wanted(clock.instant())
            .map(waiting -> MailCodes.of(key, me.id(), waiting))
            .filter(shown::equals)
            .isPresent();
    if (!right) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "code: not the one that was sent last, or too late");
    }
    mailbox.confirm(clock.instant());
    auditLog.record(me, "mail-address.confirmed", "person/" + me.id(), "{}");
    return view(mailbox);
  }

  /**
   * Forgets the address: no mail is sent to the actor any more.
   *
   * @throws HookwardenException with {@link Problem#FORBIDDEN} if the actor is a key
   */
  @Requires(Permission.INBOX_ANSWER)
  public void remove() {
    Actor me = actor.get();
    requireInPerson();
    entities.find(Account.class, me.id()).mailbox().clear();
    auditLog.record(me, "mail-address.removed", "person/" + me.id(), "{}");
  }

  /**
   * Says whether the actor wants to be told by mail that requests wait.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public MailAddressView tellRequests(boolean on) {
    Actor me = actor.get();
    UUID person = persons.require(me).id();
    Mailbox mailbox = entities.find(Account.class, person).mailbox();
    mailbox.tellRequests(on);
    auditLog.record(me, "mail-address.requests", "person/" + person, "{\"told\":%s}".formatted(on));
    return view(mailbox);
  }

  /** Whoever got hold of a key must not turn a person's mail to themself. */
  private void requireInPerson() {
    if (!presence.isInPerson()) {
      throw new HookwardenException(
          Problem.FORBIDDEN, "a key can't change where a person gets mail");
    }
  }

  private MailAddressView view(Mailbox mailbox) {
    Optional<Mailbox.Wanted> waiting = mailbox.wanted(clock.instant());
    return new MailAddressView(
        mailbox.address(),
        mailbox.confirmedAt(),
        waiting.map(Mailbox.Wanted::address).orElse(null),
        waiting.map(Mailbox.Wanted::until).orElse(null),
        mailbox.requests());
  }
}
