package dev.hookwarden.web.layout;

import dev.hookwarden.consent.boundary.CallReviews;
import dev.hookwarden.review.boundary.ReviewQueue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much waits for somebody: what the navigation shows beside its places. */
@Named
@RequestScoped
public class Counts {
  @Inject private ReviewQueue queue;
  @Inject private CallReviews calls;
  @Inject private Visitor visitor;

  /** Versions that wait for the visitor's decision; 0 for those who can't decide. */
  public long getVersions() {
    return visitor.may("hook:review") ? queue.count() : 0;
  }

  /** Calls that wait for the visitor's decision; 0 for those who can't decide. */
  public long getCalls() {
    return visitor.may("call:review") ? calls.count() : 0;
  }
}
