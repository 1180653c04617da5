package dev.hookwarden.library.boundary;

import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The latest versions of hooks that somebody has to decide about. */
@Stateless
public class WaitingVersions {
  private static final List<VersionState> UNDECIDED =
      List.of(VersionState.SUBMITTED, VersionState.IN_REVIEW, VersionState.SUSPENDED);

  private static final String WAITING =
      " from HookVersion v join v.hook h where h.workspace = :workspace"
          + " and v.number = h.latestVersion and v.state in :waiting";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private CurrentActor actor;

  /** For the container. */
  public WaitingVersions() {}

  /** Creates the bean. */
  @Inject
  public WaitingVersions(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Those that wait, in the order of their hooks' names.
   *
   * @param after only those of hooks with a name after this; empty for the first
   * @param limit the most versions
   */
  @Requires(Permission.HOOK_READ)
  public List<WaitingVersion> versions(String after, int limit) {
    return entities
        .createQuery(
            "select new dev.hookwarden.library.boundary.WaitingVersion("
                + "h.name, v.number, v.submittedBy, v.submittedAt)"
                + WAITING
                + " and h.name > :after order by h.name",
            WaitingVersion.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("waiting", UNDECIDED)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }
}
