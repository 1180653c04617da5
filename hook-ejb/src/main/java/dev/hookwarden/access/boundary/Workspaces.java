package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.Members;
import dev.hookwarden.access.control.Presence;
import dev.hookwarden.access.control.Secrets;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.access.entity.Membership;
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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The tenants. */
@Stateless
public class Workspaces {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** The most that somebody is shown; nobody is a member of more. */
  private static final int MOST = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;
  private CurrentActor actor;
  private AuditLog auditLog;
  private Presence presence;
  private Members members;

  /** For the container. */
  public Workspaces() {}

  /** Creates the bean. */
  @Inject
  public Workspaces(
      Clock clock,
      Ids ids,
      CurrentActor actor,
      AuditLog auditLog,
      Presence presence,
      Members members) {
    this.clock = clock;
    this.ids = ids;
    this.actor = actor;
    this.auditLog = auditLog;
    this.presence = presence;
    this.members = members;
  }

  /** The workspaces that the actor is in, by name: one for a key, perhaps several for a person. */
  public List<WorkspaceView> mine() {
    Actor me = actor.get();
    if (!presence.isInPerson()) {
      return List.of(entities.find(Workspace.class, me.workspace()).view(me.role()));
    }
    return entities
        .createQuery(
            "select w, m.role from Workspace w, Membership m where m.workspace = w.id"
                + " and m.account = :account order by w.name",
            Object[].class)
        .setParameter("account", me.id())
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> ((Workspace) row[0]).view((Role) row[1]))
        .toList();
  }

  /**
   * Lets the person who acts go into one of their workspaces. From the first time on, mandatory
   * notices of that workspace reach them.
   *
   * @return whether they are a member of it
   */
  public boolean enter(UUID workspace) {
    Actor me = actor.get();
    if (!presence.isInPerson()) {
      return false;
    }
    Optional<Membership> membership = members.find(workspace, me.id());
    membership.ifPresent(it -> it.enter(clock.instant()));
    return membership.isPresent();
  }

  /**
   * The ids of all workspaces of the server, in their order.
   *
   * @param after only ids above this
   * @param limit the most ids
   */
  public List<UUID> every(UUID after, int limit) {
    return entities
        .createQuery("select w.id from Workspace w where w.id > :after order by w.id", UUID.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The name of a workspace. */
  public String name(UUID id) {
    return entities.find(Workspace.class, id).name();
  }

  /**
   * Makes a workspace. Its maker, if a person, becomes its administrator.
   *
   * @param name {@code [a-z][a-z0-9-]{0,62}}, one for the whole server
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, or with {@link
   *     Problem#CONFLICT} if the name is taken
   */
  @Requires(Permission.ACCESS_MANAGE)
  public NewWorkspace create(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "name: must be " + NAME.pattern());
    }
    if (isTaken(name)) {
      throw new HookwardenException(Problem.CONFLICT, "name: another workspace has it");
    }
    Actor me = actor.get();
    Instant now = clock.instant();
    Workspace workspace = new Workspace(ids.next(), name, now);
    entities.persist(workspace);
    // EclipseLink orders inserts by mapped relations only, and a foreign key is none.
    entities.flush();
    String secret = Secrets.newApiKey();
    ApiKey key =
        new ApiKey(
                ids.next(),
                workspace.id(),
                "first administrator",
                Role.ADMINISTRATOR,
                Secrets.hashOf(secret),
                now)
            .madeBy(me.id());
    entities.persist(key);
    if (entities.find(Account.class, me.id()) != null) {
      Membership membership =
          new Membership(ids.next(), me.id(), workspace.id(), Role.ADMINISTRATOR, now);
      membership.enter(now);
      entities.persist(membership);
    }
    auditLog.record(me, "workspace.created", "workspace/" + workspace.id(), "{}");
    return new NewWorkspace(workspace.view(Role.ADMINISTRATOR), new NewKey(key.view(), secret));
  }

  private boolean isTaken(String name) {
    return entities
            .createQuery("select count(w) from Workspace w where w.name = :name", Long.class)
            .setParameter("name", name)
            .getSingleResult()
        > 0;
  }
}
