package dev.hookwarden.library.control;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.ListeningChanged;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.library.entity.Subscription;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Moves versions through their life in the caller's transaction: their state, what they listen to,
 * and which one the hook runs always change together.
 */
@Dependent
public class Lifecycle {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Ids ids;
  private final Event<ListeningChanged> changed;

  /** Creates the bean. */
  @Inject
  public Lifecycle(Ids ids, Event<ListeningChanged> changed) {
    this.ids = ids;
    this.changed = changed;
  }

  /**
   * Moves a version on. If it is suspended, its {@code before} triggers that have to pass hold up
   * their streams from then on, until a version of the hook is put into service or {@link #open}.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void move(HookVersion version, VersionStep step) {
    boolean ran = version.state() == VersionState.ACTIVE;
    version.move(step);
    if (ran && version.state() != VersionState.ACTIVE) {
      version.hook().deactivate();
      if (step == VersionStep.SUSPEND) {
        close(version);
      }
      stopListening(version);
      tell(version.hook());
    }
    if (!ran && version.state() == VersionState.ACTIVE) {
      version.hook().activate(version.number());
      reopen(version.hook());
      listen(version);
      tell(version.hook());
    }
  }

  /**
   * Gives the permission to run.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  public void approve(HookVersion version, VersionStep step, Grant grant) {
    if (!isOf(grant, version)) {
      throw new HookwardenException(
          Problem.PRECONDITION_FAILED, "hash: this is not the version that was looked at");
    }
    version.approve(step, grant);
    if (version.state() == VersionState.ACTIVE) {
      stopListening(version);
      listen(version);
      tell(version.hook());
    }
  }

  /** Lets the streams go on that a suspended version of a hook holds up. */
  public void open(Hook hook) {
    hook.deactivate();
    reopen(hook);
    tell(hook);
  }

  /**
   * Refuses a version that nobody lets run.
   *
   * @throws HookwardenException with {@link Problem#NOT_APPROVED}
   */
  public void requireApproved(HookVersion version, Instant now) {
    Grant grant = version.grant();
    if (grant == null || !grant.holdsAt(now) || !isOf(grant, version)) {
      throw new HookwardenException(
          Problem.NOT_APPROVED,
          "version %d of hook '%s' is %s and has no approval that stands"
              .formatted(version.number(), version.hook().name(), version.state().wireName()));
    }
  }

  /** Whether a permission is for what the version consists of now, whatever its row says. */
  private static boolean isOf(Grant grant, HookVersion version) {
    HookVersion.Content content = version.content();
    return grant.code().equals(Sha256.of(content.compiled()))
        && grant
            .hash()
            .equals(
                VersionHash.of(
                    content.language(),
                    content.source(),
                    content.manifest(),
                    content.apiVersion()));
  }

  private void listen(HookVersion version) {
    for (Trigger trigger : Executables.read(version).manifest().triggers()) {
      entities.persist(new Subscription(ids.next(), version, trigger));
    }
  }

  private void tell(Hook hook) {
    changed.fire(new ListeningChanged(hook.workspace(), hook.name()));
  }

  private void close(HookVersion version) {
    int closed =
        entities
            .createQuery(
                "update Subscription s set s.closed = true, s.endsAt = null"
                    + " where s.version = :version and s.kind = :before and s.onFailure = :reject")
            .setParameter("version", version.id())
            .setParameter("before", TriggerKind.BEFORE)
            .setParameter("reject", Trigger.OnFailure.REJECT)
            .executeUpdate();
    if (closed > 0) {
      version.hook().suspend(version.number());
    }
  }

  private void reopen(Hook hook) {
    entities
        .createQuery(
            "delete from Subscription s where s.workspace = :workspace and s.hookName = :hook"
                + " and s.closed = true")
        .setParameter("workspace", hook.workspace())
        .setParameter("hook", hook.name())
        .executeUpdate();
  }

  private void stopListening(HookVersion version) {
    entities
        .createQuery("delete from Subscription s where s.version = :version and s.closed = false")
        .setParameter("version", version.id())
        .executeUpdate();
  }
}
