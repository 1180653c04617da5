package dev.hookwarden.effect.control;

import dev.hookwarden.effect.boundary.ActionView;
import dev.hookwarden.effect.entity.HeldAction;
import dev.hookwarden.undo.boundary.Deeds;
import dev.hookwarden.undo.boundary.RunSet;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
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
        .map(HeldAction::view)
        .map(ActionDeeds::deed)
        .toList();
  }

  private TypedQuery<HeldAction> query(RunSet runs) {
    String of = "select a from HeldAction a where a.workspace = :workspace and ";
    return switch (runs) {
      case RunSet.Listed listed ->
          entities
              .createQuery(of + "a.run in :runs" + ORDER, HeldAction.class)
              .setParameter("runs", listed.runs());
      case RunSet.OfVersion by ->
          entities
              .createQuery(of + "a.hook = :hook and a.version = :version" + ORDER, HeldAction.class)
              .setParameter("hook", by.hook())
              .setParameter("version", by.version());
      case RunSet.OfWindow by ->
          entities
              .createQuery(
                  of + "a.hook = :hook and a.createdAt >= :from and a.createdAt < :to" + ORDER,
                  HeldAction.class)
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
        action.kind().name().toLowerCase(Locale.ROOT),
        action.target(),
        action.status().name().toLowerCase(Locale.ROOT),
        proposal(action));
  }

  private static String proposal(ActionView action) {
    return switch (action.status()) {
      case HELD ->
          switch (action.kind()) {
            case NOTIFY, EMAIL ->
                "It has not been sent. Leave it unanswered, and "
                    + action.target()
                    + " never sees it.";
            case CALL ->
                "It has not been made. Leave it unanswered, and "
                    + action.target()
                    + " is not called.";
          };
    };
  }
}
