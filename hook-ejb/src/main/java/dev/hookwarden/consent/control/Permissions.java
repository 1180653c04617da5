package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.consent.entity.Mute;
import dev.hookwarden.consent.entity.StandingApproval;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.library.boundary.Authorship;
import dev.hookwarden.library.boundary.VersionKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people, reviewers and administrators have said about what a hook may do. */
@Dependent
public class Permissions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Authorship authorship;
  private final Submitters submitters;

  /** Creates the bean. */
  @Inject
  public Permissions(Authorship authorship, Submitters submitters) {
    this.authorship = authorship;
    this.submitters = submitters;
  }

  /** What has been said, for one version; each question is put to the database once. */
  public OfRun of(Origin.Run run) {
    return new OfRun(run);
  }

  /** What has been said about one version. */
  public final class OfRun implements Said {
    private final UUID workspace;
    private final String hook;
    private final int version;
    private final Map<UUID, List<Mute>> mutes = new HashMap<>();
    private final Map<UUID, List<Consent>> consents = new HashMap<>();
    private @Nullable List<MandatoryNotice> notices;
    private @Nullable List<StandingApproval> approvals;
    private final Map<List<Submitters.Decider>, Boolean> ownOf = new HashMap<>();
    private boolean authorKnown;
    private @Nullable UUID author;

    private OfRun(Origin.Run run) {
      this.workspace = run.workspace();
      this.hook = run.hook();
      this.version = run.version();
    }

    @Override
    public boolean isMandatory(ActionKind kind, String purpose) {
      if (notices == null) {
        notices = live(MandatoryNotice.class, "e.matter.hook");
      }
      Matter matter = new Matter(hook, kind, purpose);
      return notices.stream().anyMatch(notice -> notice.matter().equals(matter));
    }

    @Override
    public boolean isMuted(UUID person, ActionKind kind, String purpose, Instant now) {
      List<Mute> said = mutes.computeIfAbsent(person, this::mutesOf);
      if (said.isEmpty()) {
        return false;
      }
      UUID by = author();
      return said.stream()
          .anyMatch(mute -> mute.holds(now) && mute.scope().covers(hook, by, kind, purpose));
    }

    @Override
    public boolean isConsented(UUID person, ActionKind kind, String purpose, Instant now) {
      Matter matter = new Matter(hook, kind, purpose);
      return consents.computeIfAbsent(person, this::consentsOf).stream()
          .anyMatch(given -> given.matter().equals(matter) && given.covers(version, now));
    }

    @Override
    public boolean isApproved(String destination, String method, Instant now) {
      if (approvals == null) {
        approvals = live(StandingApproval.class, "e.hook");
      }
      return approvals.stream()
          .filter(given -> given.covers(version, now))
          .map(given -> given.view().terms())
          .filter(terms -> terms.destination().equals(destination))
          .filter(terms -> terms.method().equals(method))
          .anyMatch(terms -> !isOfOneOf(Submitters.Decider.of(terms)));
    }

    /** Nobody allows calls of a version that they handed in, not even ahead of it. */
    private boolean isOfOneOf(List<Submitters.Decider> givers) {
      return ownOf.computeIfAbsent(
          givers, all -> submitters.isAnyOf(all, new VersionKey(workspace, hook, version)));
    }

    private @Nullable UUID author() {
      if (!authorKnown) {
        author =
            authorship
                .of(new VersionKey(workspace, hook, version))
                .map(Authorship.Author::id)
                .orElse(null);
        authorKnown = true;
      }
      return author;
    }

    private List<Mute> mutesOf(UUID person) {
      return entities
          .createQuery(
              "select m from Mute m where m.person = :person and m.workspace = :workspace"
                  + " and m.endedAt is null",
              Mute.class)
          .setParameter("person", person)
          .setParameter("workspace", workspace)
          .getResultList();
    }

    private List<Consent> consentsOf(UUID person) {
      return entities
          .createQuery(
              "select c from Consent c where c.person = :person and c.workspace = :workspace"
                  + " and c.matter.hook = :hook and c.live = true",
              Consent.class)
          .setParameter("person", person)
          .setParameter("workspace", workspace)
          .setParameter("hook", hook)
          .getResultList();
    }

    private <T> List<T> live(Class<T> type, String ofHook) {
      return entities
          .createQuery(
              "select e from %s e where e.workspace = :workspace and %s = :hook and e.live = true"
                  .formatted(type.getSimpleName(), ofHook),
              type)
          .setParameter("workspace", workspace)
          .setParameter("hook", hook)
          .getResultList();
    }
  }
}
