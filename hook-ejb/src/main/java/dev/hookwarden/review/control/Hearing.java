package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.entity.ReviewCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Lets an actor who is not its author do something with a version, one after the other. */
@Dependent
public class Hearing {
  private final VersionDecisions versions;
  private final Cases cases;
  private final Impartiality impartiality;

  /** Creates the bean. */
  @Inject
  public Hearing(VersionDecisions versions, Cases cases, Impartiality impartiality) {
    this.versions = versions;
    this.cases = cases;
    this.impartiality = impartiality;
  }

  /** What is done. */
  public interface Work {
    /** Does it. */
    void on(Actor reviewer, VersionSubject subject, ReviewCase review);
  }

  /**
   * Does it in the caller's transaction, on the version as it is once nobody else decides.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#OWN_VERSION}, or
   *     what the work throws
   */
  public void hold(Actor me, VersionKey key, Work work) {
    ReviewCase review = cases.locked(versions.subject(key));
    VersionSubject subject = versions.present(key);
    impartiality.require(me, subject);
    work.on(me, subject, review);
  }
}
