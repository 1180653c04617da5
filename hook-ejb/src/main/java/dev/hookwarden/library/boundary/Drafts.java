package dev.hookwarden.library.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.control.Names;
import dev.hookwarden.library.control.Texts;
import dev.hookwarden.library.entity.SavedDraft;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is being written and not handed in. A hook has one draft, which all authors of the workspace
 * share; whoever saves says which revision they saw, so that nobody's text is lost.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Drafts {
  /** The revision of a draft that does not exist. */
  public static final long ABSENT = 0;

  /** The most drafts of a workspace. */
  public static final int MAX_DRAFTS = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** The draft of a hook; empty if there is none. */
  @Requires(Permission.HOOK_READ)
  public Optional<DraftView> draft(String hook) {
    return find(actor.get().workspace(), hook).map(SavedDraft::view);
  }

  /**
   * Drafts in the order of their hooks' names.
   *
   * @param after only those of hooks with a name after this; empty for the first
   * @param limit the most drafts
   */
  @Requires(Permission.HOOK_READ)
  public List<DraftSummary> drafts(String after, int limit) {
    return entities
        .createQuery(
            "select new dev.hookwarden.library.boundary.DraftSummary("
                + "d.hook, d.savedBy, d.savedAt, d.lockVersion) from SavedDraft d"
                + " where d.workspace = :workspace and d.hook > :after order by d.hook",
            DraftSummary.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Saves the draft of a hook, which need not exist.
   *
   * @param seen the revision that the author saw, {@link #ABSENT} for none; {@code null} to save
   *     over whatever is there
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED} if the draft is not in
   *     that revision; with {@link Problem#INVALID_NAME}, {@link Problem#SOURCE_TOO_LARGE} or
   *     {@link Problem#INVALID_REQUEST}; with {@link Problem#TOO_MANY} if the workspace has 1,000
   *     drafts; nothing is saved
   */
  @Requires(Permission.HOOK_SUBMIT)
  public DraftView save(String hook, DraftText text, @Nullable Long seen) {
    Actor me = actor.get();
    Names.requireHook(hook);
    Texts.require(text);
    return inNew(
        seen,
        () -> {
          Optional<SavedDraft> present = find(me.workspace(), hook);
          requireSeen(present, seen);
          SavedDraft draft = present.orElseGet(() -> begin(me, hook));
          draft.save(text, me.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
          entities.persist(draft);
          entities.flush();
          auditLog.record(me, "draft.saved", "hook/" + hook, "{}");
          return draft.view();
        });
  }

  /**
   * Removes the draft of a hook.
   *
   * @param seen as in {@link #save}
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.HOOK_SUBMIT)
  public void discard(String hook, @Nullable Long seen) {
    Actor me = actor.get();
    inNew(
        seen,
        () -> {
          Optional<SavedDraft> present = find(me.workspace(), hook);
          requireSeen(present, seen);
          entities.remove(
              present.orElseThrow(
                  () ->
                      new HookwardenException(
                          Problem.NOT_FOUND, "hook '" + hook + "' has no draft")));
          auditLog.record(me, "draft.discarded", "hook/" + hook, "{}");
          return hook;
        });
  }

  private SavedDraft begin(Actor me, String hook) {
    long count =
        entities
            .createQuery(
                "select count(d) from SavedDraft d where d.workspace = :workspace", Long.class)
            .setParameter("workspace", me.workspace())
            .getSingleResult();
    if (count >= MAX_DRAFTS) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a workspace has at most %,d drafts".formatted(MAX_DRAFTS));
    }
    return new SavedDraft(ids.next(), me.workspace(), hook);
  }

  private <T> T inNew(@Nullable Long seen, Supplier<T> work) {
    return Seen.guard(seen != null, () -> transactions.inNew(work));
  }

  private static void requireSeen(Optional<SavedDraft> present, @Nullable Long seen) {
    Seen.require(
        seen,
        present.map(SavedDraft::revision).orElse(ABSENT),
        () ->
            present
                .map(
                    draft ->
                        "the draft was saved by %s meanwhile".formatted(draft.view().savedBy()))
                .orElse("the draft was discarded meanwhile"));
  }

  private Optional<SavedDraft> find(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select d from SavedDraft d where d.workspace = :workspace and d.hook = :hook",
            SavedDraft.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", Names.requireHook(hook))
        .getResultStream()
        .findFirst();
  }
}
