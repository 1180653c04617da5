package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.KeyNames;
import dev.hookwarden.access.control.PersonalKeys;
import dev.hookwarden.access.control.Presence;
import dev.hookwarden.access.control.Secrets;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a person made for themself. Such a key acts as the person in one workspace, with
 * the rights of a member whatever the person's role is, and ends with the membership.
 */
@Stateless
public class MyKeys {
  /**
   * The most keys that a person has in a workspace; those that have expired count until revoked.
   */
  public static final int MOST = 20;

  /** The actor's name, made of the person's and the key's, fits where names are kept. */
  private static final int MAX_NAME_CHARS = 30;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Persons persons;
  @Inject private PersonalKeys keys;
  @Inject private Presence presence;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** For the container. */
  public MyKeys() {}

  /**
   * The person's keys in this workspace that are not revoked, in the order of their making.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<KeyView> list() {
    Actor me = actor.get();
    return keys.of(me.workspace(), persons.require(me).id()).stream().map(ApiKey::view).toList();
  }

  /**
   * Makes a key. Only somebody who has logged in can: a key makes no other.
   *
   * @param name 1 to 30 characters
   * @param expiresAt when it ends by itself; {@code null} for never
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, {@link Problem#INVALID_REQUEST}
   *     or {@link Problem#TOO_MANY}
   */
  @Requires(Permission.INBOX_ANSWER)
  public NewKey create(String name, @Nullable Instant expiresAt) {
    Actor me = actor.get();
    presence.require();
    UUID person = persons.require(me).id();
    Instant now = clock.instant();
    KeyNames.require(name, MAX_NAME_CHARS);
    KeyNames.requireFuture(expiresAt, now);
    // Two at once must not make one too many.
    entities.find(Account.class, person, LockModeType.PESSIMISTIC_WRITE);
    if (keys.of(me.workspace(), person).size() >= MOST) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a person may have %d keys; revoke one".formatted(MOST));
    }
    String secret = Secrets.newApiKey();
    ApiKey key =
        new ApiKey(ids.next(), me.workspace(), name, Role.MEMBER, Secrets.hashOf(secret), now)
            .expiringAt(expiresAt)
            .of(person);
    entities.persist(key);
    auditLog.record(me, "key.created", "key/" + key.view().id(), "{\"role\":\"member\"}");
    return new NewKey(key.view(), secret);
  }

  /**
   * Ends one of the person's keys at once; nothing happens if it has ended already.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, or with {@link
   *     Problem#NOT_FOUND} if it is not theirs
   */
  @Requires(Permission.INBOX_ANSWER)
  public void revoke(UUID id) {
    Actor me = actor.get();
    UUID person = persons.require(me).id();
    ApiKey key = entities.find(ApiKey.class, id);
    if (key == null || !key.workspace().equals(me.workspace()) || !person.equals(key.person())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no API key " + id);
    }
    key.revoke(clock.instant());
    auditLog.record(me, "key.revoked", "key/" + id, "{}");
  }
}
