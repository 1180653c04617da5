package dev.hookwarden.library.control;

import dev.hookwarden.library.boundary.FixtureSummary;
import dev.hookwarden.library.entity.Fixture;
import dev.hookwarden.platform.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the fixtures of one workspace. */
@Dependent
public class FixtureShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** All fixtures of a hook, in the order of their names; there are few. */
  public List<Fixture> all(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select f from Fixture f where f.workspace = :workspace and f.hook = :hook"
                + " order by f.name",
            Fixture.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", Names.requireHook(hook))
        .getResultList();
  }

  /** The same without their contents. */
  public List<FixtureSummary> summaries(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select new dev.hookwarden.library.boundary.FixtureSummary("
                + "f.hook, f.name, f.trigger, f.savedBy, f.savedAt, f.lockVersion) from Fixture f"
                + " where f.workspace = :workspace and f.hook = :hook order by f.name",
            FixtureSummary.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", Names.requireHook(hook))
        .getResultList();
  }

  /** The SHA-256 over some in their order: that of the same fixtures is the same. */
  public static String hash(List<Fixture> fixtures) {
    return Sha256.ofFields(fixtures.stream().map(Fixture::hash).toArray());
  }

  /** How many there are. */
  public long count(UUID workspace) {
    return entities
        .createQuery("select count(f) from Fixture f where f.workspace = :workspace", Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** The fixture with a name. */
  public Optional<Fixture> find(UUID workspace, String hook, String name) {
    return entities
        .createQuery(
            "select f from Fixture f where f.workspace = :workspace and f.hook = :hook"
                + " and f.name = :name",
            Fixture.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", Names.requireHook(hook))
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
