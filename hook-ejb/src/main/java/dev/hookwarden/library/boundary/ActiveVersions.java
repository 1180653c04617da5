package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.library.entity.Subscription;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells dispatch what is in service. Its callers have checked the actor's permission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActiveVersions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Executables executables;

  /** For the container. */
  public ActiveVersions() {}

  /** Creates the bean. */
  @Inject
  public ActiveVersions(Executables executables) {
    this.executables = executables;
  }

  /**
   * The active versions that want an event, in the order in which they run.
   *
   * @param kind {@link TriggerKind#BEFORE} or {@link TriggerKind#AFTER}
   */
  public List<Listener> listeners(UUID workspace, String stream, String type, TriggerKind kind) {
    return entities
        .createQuery(
            "select s from Subscription s where s.workspace = :workspace and s.stream = :stream"
                + " and s.kind = :kind order by s.order, s.hookName, s.id",
            Subscription.class)
        .setParameter("workspace", workspace)
        .setParameter("stream", stream)
        .setParameter("kind", kind)
        .getResultStream()
        .filter(subscription -> subscription.wants(type))
        .map(subscription -> new Listener(load(subscription), subscription.onFailure()))
        .toList();
  }

  /** The active version of a hook, if it may be called directly. */
  public Optional<ActiveVersion> invocable(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select s from Subscription s where s.workspace = :workspace and s.hookName = :hook"
                + " and s.kind = :kind",
            Subscription.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", hook)
        .setParameter("kind", TriggerKind.INVOKE)
        .getResultStream()
        .findFirst()
        .map(this::load);
  }

  private ActiveVersion load(Subscription subscription) {
    return executables.of(
        subscription.version(), () -> entities.find(HookVersion.class, subscription.version()));
  }
}
