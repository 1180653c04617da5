package dev.hookwarden.delivery.boundary;

import dev.hookwarden.delivery.entity.Destination;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The registered places outside. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Destinations {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public Destinations() {}

  /**
   * What the gate has to know of a destination.
   *
   * @param name its name
   * @param methods the HTTP methods that it takes, in capitals
   * @param sensitive whether two reviewers have to approve a call
   */
  public record Terms(String name, Set<String> methods, boolean sensitive) {
    /** Copies. */
    public Terms {
      methods = Set.copyOf(methods);
    }

    /**
     * Whether it takes a request.
     *
     * @param method the HTTP method
     * @param request the request as the hook gave it, as JSON text
     */
    public boolean takes(String method, String request) {
      return methods.contains(method);
    }
  }

  /** The destination with a name, for the gate. */
  public Optional<Terms> terms(UUID workspace, String name) {
    return entities
        .createQuery(
            "select d from Destination d where d.workspace = :workspace and d.name = :name",
            Destination.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .map(Destination::terms);
  }
}
