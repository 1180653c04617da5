package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds destinations. */
@Dependent
public class DestinationShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** The destination with a name. */
  public Optional<Destination> find(UUID workspace, String name) {
    return entities
        .createQuery(
            "select d from Destination d where d.workspace = :workspace and d.name = :name",
            Destination.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /**
   * The destination with a name.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Destination require(UUID workspace, String name) {
    return find(workspace, name)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.NOT_FOUND, "there is no destination '%s'".formatted(name)));
  }

  /**
   * Destinations in the order of their names.
   *
   * @param after only those with a name after this; empty for the first
   * @param limit the most
   */
  public List<Destination> page(UUID workspace, String after, int limit) {
    return entities
        .createQuery(
            "select d from Destination d where d.workspace = :workspace and d.name > :after"
                + " order by d.name",
            Destination.class)
        .setParameter("workspace", workspace)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many there are. */
  public long count(UUID workspace) {
    return entities
        .createQuery(
            "select count(d) from Destination d where d.workspace = :workspace", Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** How many hold a secret that does not begin so, in all workspaces. */
  public long countSealedOtherwise(String prefix) {
    return entities
        .createQuery(
            "select count(d) from Destination d where d.signingSecret not like :pattern",
            Long.class)
        .setParameter("pattern", prefix + "%")
        .getSingleResult();
  }
}
