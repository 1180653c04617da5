package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.library.entity.Subscription;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells dispatch what can run. Its callers have checked the actor's permission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActiveVersions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Executables executables;
  private Shelf shelf;
  private Clock clock;

  /** For the container. */
  public ActiveVersions() {}

  /** Creates the bean. */
  @Inject
  public ActiveVersions(Executables executables, Shelf shelf, Clock clock) {
    this.executables = executables;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * The active versions that want an event, in the order in which they run; each once, however many
   * of its triggers do. For {@code before} also suspended ones that it must not pass by.
   *
   * @param kind {@link TriggerKind#BEFORE} or {@link TriggerKind#AFTER}
   */
  public List<Listener> listeners(UUID workspace, String stream, String type, TriggerKind kind) {
    Set<UUID> seen = new HashSet<>();
    return entities
        .createQuery(
            "select s from Subscription s where s.workspace = :workspace and s.stream = :stream"
                + " and s.kind = :kind and (s.endsAt is null or s.endsAt > :now)"
                + " order by s.order, s.hookName, s.id",
            Subscription.class)
        .setParameter("workspace", workspace)
        .setParameter("stream", stream)
        .setParameter("kind", kind)
        .setParameter("now", clock.instant())
        .getResultStream()
        .filter(subscription -> subscription.wants(type))
        .filter(subscription -> seen.add(subscription.version()))
        .map(
            subscription ->
                new Listener(load(subscription), subscription.onFailure(), subscription.isClosed()))
        .toList();
  }

  /** The active version of a hook, if it may be called directly. */
  public Optional<ExecutableVersion> invocable(UUID workspace, String hook) {
    return subscriptions(workspace, hook, List.of(TriggerKind.INVOKE)).findFirst().map(this::load);
  }

  /** The active version of a hook, if it wants an event; empty also if its approval has ended. */
  public Optional<ExecutableVersion> listening(
      UUID workspace, String hook, String stream, String type) {
    return subscriptions(workspace, hook, List.of(TriggerKind.AFTER))
        .filter(subscription -> subscription.wants(stream, type))
        .findFirst()
        .map(this::load);
  }

  /**
   * The active version of a hook, if it may be run at a time; empty also if its approval has ended.
   */
  public Optional<ExecutableVersion> schedulable(UUID workspace, String hook) {
    return subscriptions(workspace, hook, List.of(TriggerKind.SCHEDULE, TriggerKind.INVOKE))
        .findFirst()
        .map(this::load);
  }

  /**
   * Any version of a hook.
   *
   * @param number the version's number; {@code null} for the active one
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#NO_ACTIVE_VERSION}
   */
  public ExecutableVersion version(UUID workspace, String hook, @Nullable Integer number) {
    Integer wanted = number == null ? shelf.hook(workspace, hook).view().activeVersion() : number;
    if (wanted == null) {
      throw new HookwardenException(
          Problem.NO_ACTIVE_VERSION, "hook '%s' has no active version".formatted(hook));
    }
    HookVersion version = shelf.version(workspace, hook, wanted);
    Grant grant = version.grant();
    return Executables.read(version).lowered(grant == null ? Map.of() : grant.limits());
  }

  private Stream<Subscription> subscriptions(UUID workspace, String hook, List<TriggerKind> kinds) {
    return entities
        .createQuery(
            "select s from Subscription s where s.workspace = :workspace and s.hookName = :hook"
                + " and s.kind in :kinds and (s.endsAt is null or s.endsAt > :now)",
            Subscription.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", hook)
        .setParameter("kinds", kinds)
        .setParameter("now", clock.instant())
        .getResultStream();
  }

  private ExecutableVersion load(Subscription subscription) {
    return executables
        .of(subscription.version(), () -> entities.find(HookVersion.class, subscription.version()))
        .lowered(subscription.limits());
  }
}
