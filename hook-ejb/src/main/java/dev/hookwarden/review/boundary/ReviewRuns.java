package dev.hookwarden.review.boundary;

import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.review.control.Comparison;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** What a version would do on real events. Nothing that it asks for takes place. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewRuns {
  /** The most events. */
  public static final int MAX_EVENTS = 20;

  private VersionDecisions versions;
  private Comparison comparison;
  private CurrentActor actor;

  /** For the container. */
  public ReviewRuns() {}

  /** Creates the bean. */
  @Inject
  public ReviewRuns(VersionDecisions versions, Comparison comparison, CurrentActor actor) {
    this.versions = versions;
    this.comparison = comparison;
    this.actor = actor;
  }

  /**
   * Runs a version, and the active version of its hook, on the latest events that it would hear.
   * After 30 seconds no further run begins.
   *
   * @param events how many events, 1 to 20; fewer if fewer came
   * @return newest event first
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#INVALID_REQUEST};
   *     {@link Problem#WORKERS_BUSY} or {@link Problem#JAIL_UNAVAILABLE}
   */
  @Requires(Permission.HOOK_REVIEW)
  public List<EffectComparison> compare(String hook, int number, int events) {
    if (events < 1 || events > MAX_EVENTS) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "events: 1 to " + MAX_EVENTS);
    }
    VersionSubject subject =
        versions.subject(new VersionKey(actor.get().workspace(), hook, number));
    return comparison.of(subject, events);
  }
}
