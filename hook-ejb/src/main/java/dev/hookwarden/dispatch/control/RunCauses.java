package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.Ids;
import dev.hookwarden.undo.boundary.Causes;
import dev.hookwarden.undo.boundary.RunSet;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Tells an undo which runs its runs caused: those on events that they emitted. */
@Dependent
public class RunCauses implements Causes {
  private static final String CAUSED =
      "select r.id, r.hook, r.version from StoredRun r, ReceivedEvent e"
          + " where r.workspace = :workspace and e.workspace = :workspace and r.event = e.id"
          + " and r.id > :after and e.causeRun ";

  private static final String ORDER = " order by r.id";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public List<Caused> causedBy(UUID workspace, RunSet causes, UUID after, int limit) {
    return query(causes)
        .setParameter("workspace", workspace)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Caused((UUID) row[0], (String) row[1], (Integer) row[2]))
        .toList();
  }

  private TypedQuery<Object[]> query(RunSet causes) {
    String of = CAUSED + "in (select c.id from StoredRun c where c.workspace = :workspace and ";
    return switch (causes) {
      case RunSet.Listed listed ->
          entities
              .createQuery(CAUSED + "in :runs" + ORDER, Object[].class)
              .setParameter("runs", listed.runs());
      case RunSet.OfVersion by ->
          entities
              .createQuery(of + "c.hook = :hook and c.version = :version)" + ORDER, Object[].class)
              .setParameter("hook", by.hook())
              .setParameter("version", by.version());
      case RunSet.OfWindow by ->
          entities
              .createQuery(
                  of + "c.hook = :hook and c.id >= :first and c.id < :end)" + ORDER, Object[].class)
              .setParameter("hook", by.hook())
              .setParameter("first", Ids.firstAt(by.from()))
              .setParameter("end", Ids.firstAt(by.to()));
    };
  }
}
