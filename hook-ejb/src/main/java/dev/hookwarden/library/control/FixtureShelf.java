package dev.hookwarden.library.control;

import dev.hookwarden.library.entity.Fixture;
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

  /** The names of all fixtures of a hook, in their order. */
  public List<String> names(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select f.name from Fixture f where f.workspace = :workspace and f.hook = :hook"
                + " order by f.name",
            String.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", Names.requireHook(hook))
        .getResultList();
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
