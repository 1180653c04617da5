package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.KeyNames;
import dev.hookwarden.access.control.Secrets;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.access.entity.Workspace;
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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API keys of the actor's workspace, those that people made for themselves included. */
@Stateless
public class ApiKeys {
  private static final int MAX_NAME_CHARS = 100;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;
  private CurrentActor actor;
  private AuditLog auditLog;

  /** For the container. */
  public ApiKeys() {}

  /** Creates the bean. */
  @Inject
  public ApiKeys(Clock clock, Ids ids, CurrentActor actor, AuditLog auditLog) {
    this.clock = clock;
    this.ids = ids;
    this.actor = actor;
    this.auditLog = auditLog;
  }

  /** Who makes this call; needs no permission but a valid key. */
  public Identity whoAmI() {
    Actor me = actor.get();
    Workspace workspace = entities.find(Workspace.class, me.workspace());
    return new Identity(me, workspace.name());
  }

  /**
   * Keys, revoked ones included, in the order of their making.
   *
   * @param after only keys with an id above this
   * @param limit the most keys
   */
  @Requires(Permission.ACCESS_MANAGE)
  public List<KeyView> list(UUID after, int limit) {
    return entities
        .createQuery(
            "select k from ApiKey k where k.workspace = :workspace and k.id > :after order by k.id",
            ApiKey.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(ApiKey::view)
        .toList();
  }

  /**
   * Makes a key.
   *
   * @param name 1 to 100 characters
   * @param role what its holder may do
   * @param expiresAt when it ends by itself; {@code null} for never
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if one of them is not valid
   */
  @Requires(Permission.ACCESS_MANAGE)
  public NewKey create(String name, Role role, @Nullable Instant expiresAt) {
    KeyNames.require(name, MAX_NAME_CHARS);
    if (!role.isForKeys()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "role: %s is for people".formatted(role.wireName()));
    }
    Instant now = clock.instant();
    KeyNames.requireFuture(expiresAt, now);
    Actor me = actor.get();
    String secret = Secrets.newApiKey();
    ApiKey key =
        new ApiKey(ids.next(), me.workspace(), name, role, Secrets.hashOf(secret), now)
            .expiringAt(expiresAt)
            .madeBy(me.id());
    entities.persist(key);
    auditLog.record(
        me,
        "key.created",
        "key/" + key.view().id(),
        "{\"role\":\"%s\"}".formatted(role.wireName()));
    return new NewKey(key.view(), secret);
  }

  /**
   * Ends a key at once; nothing happens if it has ended already.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the workspace has no such key
   */
  @Requires(Permission.ACCESS_MANAGE)
  public void revoke(UUID id) {
    Actor me = actor.get();
    ApiKey key = entities.find(ApiKey.class, id);
    if (key == null || !key.workspace().equals(me.workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no API key " + id);
    }
    key.revoke(clock.instant());
    auditLog.record(me, "key.revoked", "key/" + id, "{}");
  }
}
