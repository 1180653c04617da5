package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.undo.boundary.Deeds;
import dev.hookwarden.undo.boundary.RunSet;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Tells an undo which actions its runs asked for. */
@Dependent
public class ActionDeeds implements Deeds {
  private static final String ORDER = " and a.id > :after order by a.id";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public List<Deed> deedsOf(UUID workspace, RunSet runs, UUID after, int limit) {
    return query(runs)
        .setParameter("workspace", workspace)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(StoredAction::view)
        .map(ActionDeeds::deed)
        .toList();
  }

  private TypedQuery<StoredAction> query(RunSet runs) {
    String of = "select a from StoredAction a where a.workspace = :workspace and ";
    return switch (runs) {
      case RunSet.Listed listed ->
          entities
              .createQuery(of + "a.run in :runs" + ORDER, StoredAction.class)
              .setParameter("runs", listed.runs());
      case RunSet.OfVersion by ->
          entities
              .createQuery(
                  of + "a.hook = :hook and a.version = :version" + ORDER, StoredAction.class)
              .setParameter("hook", by.hook())
              .setParameter("version", by.version());
      case RunSet.OfWindow by ->
          entities
              .createQuery(
                  of + "a.hook = :hook and a.createdAt >= :from and a.createdAt < :to" + ORDER,
                  StoredAction.class)
              .setParameter("hook", by.hook())
              .setParameter("from", by.from())
              .setParameter("to", by.to());
    };
  }

  private static Deed deed(ActionView action) {
    return new Deed(
        action.id(),
        action.origin().run(),
        action.origin().hook(),
        action.origin().version(),
        action.wish().kind().wireName(),
        action.wish().target(),
        action.progress().status().wireName(),
        proposal(action));
  }

  private static String proposal(ActionView action) {
    String target = action.wish().target();
    boolean toPerson = action.wish().kind().isToPerson();
    return switch (action.progress().status()) {
      case HELD ->
          toPerson
              ? "It has not been sent. Leave it unanswered, and %s never gets it.".formatted(target)
              : "It has not been made. Refuse it, and %s is not called.".formatted(target);
      case COLLECTED -> "It waits for a digest to %s, and is sent with it.".formatted(target);
      case QUEUED ->
          "It is about to be sent to %s, and can't be relied on not to be.".formatted(target);
      case DELIVERED ->
          toPerson
              ? "%s has it. Tell them what was wrong with it.".formatted(target)
              : "%s was called. Make a call that takes back what this one did.".formatted(target);
      case REFUSED, EXPIRED -> "Nothing was sent; there is nothing to take back.";
      case FAILED -> "It could not be sent. Do not send it again.";
    };
  }
}
