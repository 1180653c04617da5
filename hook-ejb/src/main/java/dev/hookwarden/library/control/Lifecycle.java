package dev.hookwarden.library.control;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.ListeningChanged;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.library.entity.Subscription;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
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
   * Moves a version on.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void move(HookVersion version, VersionStep step) {
    boolean ran = version.state() == VersionState.ACTIVE;
    version.move(step);
    if (ran && version.state() != VersionState.ACTIVE) {
      stopListening(version);
      version.hook().deactivate();
      tell(version);
    }
    if (!ran && version.state() == VersionState.ACTIVE) {
      version.hook().activate(version.number());
      listen(version);
      tell(version);
    }
  }

  /**
   * Gives the permission to run.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  public void approve(HookVersion version, VersionStep step, Grant grant) {
    if (!hashOf(version).equals(grant.hash())) {
      throw new HookwardenException(
          Problem.PRECONDITION_FAILED, "hash: this is not the version that was looked at");
    }
    version.approve(step, grant);
    if (version.state() == VersionState.ACTIVE) {
      stopListening(version);
      listen(version);
      tell(version);
    }
  }

  /**
   * Refuses a version that nobody lets run.
   *
   * @throws HookwardenException with {@link Problem#NOT_APPROVED}
   */
  public void requireApproved(HookVersion version, Instant now) {
    Grant grant = version.grant();
    if (grant == null || !grant.holdsAt(now) || !hashOf(version).equals(grant.hash())) {
      throw new HookwardenException(
          Problem.NOT_APPROVED,
          "version %d of hook '%s' is %s and has no approval that stands"
              .formatted(version.number(), version.hook().name(), version.state().wireName()));
    }
  }

  /** The hash of what the version consists of now, whatever its row says. */
  static String hashOf(HookVersion version) {
    HookVersion.Content content = version.content();
    return VersionHash.of(
        content.language(), content.source(), content.manifest(), content.apiVersion());
  }

  private void listen(HookVersion version) {
    for (Trigger trigger : Executables.read(version).manifest().triggers()) {
      entities.persist(new Subscription(ids.next(), version, trigger));
    }
  }

  private void tell(HookVersion version) {
    changed.fire(new ListeningChanged(version.hook().workspace(), version.hook().name()));
  }

  private void stopListening(HookVersion version) {
    entities
        .createQuery("delete from Subscription s where s.version = :version")
        .setParameter("version", version.id())
        .executeUpdate();
  }
}
