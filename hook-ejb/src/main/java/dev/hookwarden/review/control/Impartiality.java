package dev.hookwarden.review.control;

import dev.hookwarden.access.boundary.Colleagues;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.boundary.Acceptance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Whether somebody may decide about a version: whoever handed it in, first or again, may not, nor a
 * key that they made, nor whoever made the key that handed it in. There is no exception for any
 * role.
 */
@Dependent
public class Impartiality {
  private final BiPredicate<UUID, UUID> areOne;

  /** Creates the bean. */
  @Inject
  public Impartiality(Colleagues colleagues) {
    this(colleagues::areOne);
  }

  Impartiality(BiPredicate<UUID, UUID> areOne) {
    this.areOne = areOne;
  }

  /** Whether the actor is the author of a version, in one way or another. */
  public boolean isAuthor(Actor actor, VersionSubject subject) {
    UUID author = subject.author();
    UUID resubmitter = subject.resubmitter();
    boolean isFirst =
        author == null
            ? subject.view().submittedBy().equals(actor.name())
            : areOne.test(actor.id(), author);
    return isFirst || (resubmitter != null && areOne.test(actor.id(), resubmitter));
  }

  /** Whether somebody who has accepted something is the actor, in one way or another. */
  public boolean isActor(Actor actor, Acceptance acceptance) {
    return actor.id().equals(acceptance.by()) || areOne.test(actor.id(), acceptance.by());
  }

  /**
   * Refuses an author.
   *
   * @throws HookwardenException with {@link Problem#OWN_VERSION}
   */
  public void require(Actor actor, VersionSubject subject) {
    if (isAuthor(actor, subject)) {
      throw new HookwardenException(
          Problem.OWN_VERSION, "you handed this version in; somebody else has to decide");
    }
  }
}
