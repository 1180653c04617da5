package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.Names;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The hooks of the actor's workspace, to look at. */
@Stateless
public class HookLibrary {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Shelf shelf;
  private CurrentActor actor;

  /** For the container. */
  public HookLibrary() {}

  /** Creates the bean. */
  @Inject
  public HookLibrary(Shelf shelf, CurrentActor actor) {
    this.shelf = shelf;
    this.actor = actor;
  }

  /**
   * Hooks in the order of their names.
   *
   * @param prefix the names' beginning; empty for all
   * @param after only hooks with a name after this; empty for the first
   * @param limit the most hooks
   */
  @Requires(Permission.HOOK_READ)
  public List<HookView> hooks(String prefix, String after, int limit) {
    return entities
        .createQuery(
            "select h from Hook h where h.workspace = :workspace and h.name > :after"
                + " and h.name like :prefix order by h.workspace, h.name",
            Hook.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("after", after)
        .setParameter("prefix", Names.prefixPattern(prefix))
        .setMaxResults(limit)
        .getResultStream()
        .map(Hook::view)
        .toList();
  }

  /**
   * Hooks in the order of their names, with what their active or else their latest version is.
   *
   * @param prefix the names' beginning; empty for all
   * @param after only hooks with a name after this; empty for the first
   * @param limit the most hooks
   */
  @Requires(Permission.HOOK_READ)
  public List<HookSummary> summaries(String prefix, String after, int limit) {
    return entities
        .createQuery(
            "select h, v.language, v.manifest from Hook h, HookVersion v where h.workspace ="
                + " :workspace and h.name > :after and v.hook = h and h.name like :prefix and"
                + " v.number = coalesce(h.activeVersion, h.latestVersion) order by h.workspace,"
                + " h.name",
            Object[].class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("after", after)
        .setParameter("prefix", Names.prefixPattern(prefix))
        .setMaxResults(limit)
        .getResultStream()
        .map(
            row ->
                new HookSummary(
                    ((Hook) row[0]).view(),
                    (Language) row[1],
                    Executables.manifest((String) row[2])))
        .toList();
  }

  /** What a version asks for. */
  @Requires(Permission.HOOK_READ)
  public Manifest manifest(String name, int number) {
    return Executables.manifest(
        shelf.version(actor.get().workspace(), name, number).content().manifest());
  }

  /** One hook. */
  @Requires(Permission.HOOK_READ)
  public HookView hook(String name) {
    return shelf.hook(actor.get().workspace(), name).view();
  }

  /**
   * Versions of a hook, newest first. A page ends early if they are large, their sources aside.
   *
   * @param before only versions with a number below this
   * @param limit the most versions
   */
  @Requires(Permission.HOOK_READ)
  public FittingPage<VersionView, Integer> versions(String name, int before, int limit) {
    return shelf.versions(
        shelf.hook(actor.get().workspace(), Names.requireHook(name)), before, limit);
  }

  /** One version. */
  @Requires(Permission.HOOK_READ)
  public VersionView version(String name, int number) {
    return Shelf.view(shelf.version(actor.get().workspace(), name, number));
  }

  /** The text of a version. */
  @Requires(Permission.HOOK_READ)
  public SourceView source(String name, int number) {
    HookVersion.Content content = shelf.version(actor.get().workspace(), name, number).content();
    return new SourceView(content.language(), content.source(), content.compiled());
  }
}
