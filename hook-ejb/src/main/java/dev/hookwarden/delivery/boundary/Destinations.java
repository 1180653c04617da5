package dev.hookwarden.delivery.boundary;

import dev.hookwarden.delivery.control.CallRequests;
import dev.hookwarden.delivery.control.DestinationShelf;
import dev.hookwarden.delivery.entity.Destination;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The registered places outside, as the gate and reviewers need to know them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Destinations {
  private DestinationShelf shelf;

  /** For the container. */
  public Destinations() {}

  /** Creates the bean. */
  @Inject
  public Destinations(DestinationShelf shelf) {
    this.shelf = shelf;
  }

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
      return CallRequests.isTaken(methods, method, request);
    }
  }

  /** The destination with a name, for the gate. */
  public Optional<Terms> terms(UUID workspace, String name) {
    return shelf.find(workspace, name).map(Destination::terms);
  }

  /**
   * The call that a request would lead to now, for whoever decides about it; empty if there is no
   * such destination, or it does not take it.
   *
   * @param method the HTTP method, in capitals
   * @param request the request as the hook gave it, as JSON text
   */
  public Optional<OutgoingCall> preview(
      UUID workspace, String name, String method, String request) {
    return shelf
        .find(workspace, name)
        .flatMap(
            found ->
                CallRequests.prepare(
                    found.url(), found.methods(), found.headerNames(), method, request));
  }
}
