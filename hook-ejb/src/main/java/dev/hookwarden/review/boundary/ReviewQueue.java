package dev.hookwarden.review.boundary;

import dev.hookwarden.access.boundary.Colleague;
import dev.hookwarden.access.boundary.Colleagues;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.review.control.QueueSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The versions that wait for a decision. */
@Stateless
public class ReviewQueue {
  private QueueSearch search;
  private Colleagues colleagues;
  private CurrentActor actor;

  /** For the container. */
  public ReviewQueue() {}

  /** Creates the bean. */
  @Inject
  public ReviewQueue(QueueSearch search, Colleagues colleagues, CurrentActor actor) {
    this.search = search;
    this.colleagues = colleagues;
    this.actor = actor;
  }

  /**
   * Those that wait, the riskiest first, and of those the oldest. A version that a later one of the
   * same hook has overtaken before anybody read it is not among them.
   *
   * @param filter which
   * @param after only those after this place
   * @param limit the most versions
   */
  @Requires(Permission.HOOK_REVIEW)
  public List<QueueItem> queue(QueueFilter filter, QueueCursor after, int limit) {
    return search.page(actor.get(), filter, after, limit);
  }

  /** How many wait. */
  @Requires(Permission.HOOK_REVIEW)
  public long count() {
    return search.count(actor.get().workspace());
  }

  /** The people who may review, to name one of them. */
  @Requires(Permission.HOOK_REVIEW)
  public List<Colleague> reviewers() {
    return colleagues.with(actor.get().workspace(), Permission.HOOK_REVIEW);
  }
}
