package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Colleagues;
import dev.hookwarden.consent.boundary.StandingApprovalView;
import dev.hookwarden.library.boundary.Authorship;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who handed a version in, first or again, in one way or another. */
@Dependent
public class Submitters {
  private final Authorship authorship;
  private final Colleagues colleagues;

  /** Creates the bean. */
  @Inject
  public Submitters(Authorship authorship, Colleagues colleagues) {
    this.authorship = authorship;
    this.colleagues = colleagues;
  }

  /**
   * Who decides, or has decided.
   *
   * @param id the account's or the key's id; {@code null} if it is not known
   * @param name what people call them
   */
  record Decider(@Nullable UUID id, String name) {
    static Decider of(Actor actor) {
      return new Decider(actor.id(), actor.name());
    }

    /** The one or two who gave a standing approval. */
    static List<Decider> of(StandingApprovalView.Terms terms) {
      List<Decider> givers = new ArrayList<>();
      givers.add(new Decider(terms.approvedBy(), terms.approver()));
      if (terms.seconder() != null) {
        givers.add(new Decider(terms.secondedBy(), terms.seconder()));
      }
      return givers;
    }
  }

  /** Whether somebody handed a version in. */
  boolean isOne(Decider decider, VersionKey version) {
    return isAnyOf(List.of(decider), version);
  }

  /** Whether one of several handed a version in; true of a version that is not there. */
  boolean isAnyOf(List<Decider> deciders, VersionKey version) {
    Optional<Authorship.Author> author = authorship.of(version);
    return author.isEmpty()
        || deciders.stream().anyMatch(decider -> handedIn(decider, author.get()));
  }

  private boolean handedIn(Decider decider, Authorship.Author author) {
    return isFirst(decider, author) || isAgain(decider, author.resubmitter());
  }

  private boolean isFirst(Decider decider, Authorship.Author author) {
    return decider.id() == null || author.id() == null
        ? author.name().equals(decider.name())
        : colleagues.areOne(decider.id(), author.id());
  }

  /** Of whom only the name is known might be the one. */
  private boolean isAgain(Decider decider, @Nullable UUID resubmitter) {
    return resubmitter != null
        && (decider.id() == null || colleagues.areOne(decider.id(), resubmitter));
  }
}
