package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads logs in their order, leaf and entry together. */
@Dependent
public class SealedRows {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /** For CDI. */
  public SealedRows() {}

  /** The leaves from one position to before another, as far as they exist. */
  List<SealedRow> read(UUID workspace, long from, long to) {
    return entities
        .createQuery(
            "select l.position, l.entry, l.hash, l.chain, e.id, e.workspace, e.at, e.actor,"
                + " e.actorName, e.action, e.subject, e.detail, e.address, e.request, e.run,"
                + " e.hashVersion, e.hash from AuditLeaf l left join AuditEntry e on e.id = l.entry"
                + " where l.workspace = :workspace and l.position >= :first and l.position < :end"
                + " order by l.position",
            Object[].class)
        .setParameter("workspace", workspace)
        .setParameter("first", from)
        .setParameter("end", to)
        .getResultStream()
        .map(SealedRows::row)
        .toList();
  }

  /** How many leaves there are. */
  long count(UUID workspace) {
    return entities
        .createQuery("select count(l) from AuditLeaf l where l.workspace = :workspace", Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** An entry that was neither sealed nor waits to be. */
  List<UUID> unsealed(UUID workspace) {
    return entities
        .createQuery(
            "select e.id from AuditEntry e where e.workspace = :workspace and not exists"
                + " (select l.entry from AuditLeaf l where l.entry = e.id) and not exists"
                + " (select p.entry from PendingEntry p where p.entry = e.id)",
            UUID.class)
        .setParameter("workspace", workspace)
        .setMaxResults(1)
        .getResultList();
  }

  /** An entry that waits to be sealed and is gone. */
  List<UUID> lost(UUID workspace) {
    return entities
        .createQuery(
            "select p.entry from PendingEntry p where p.workspace = :workspace and not exists"
                + " (select e.id from AuditEntry e where e.id = p.entry)",
            UUID.class)
        .setParameter("workspace", workspace)
        .setMaxResults(1)
        .getResultList();
  }

  private static SealedRow row(Object[] columns) {
    return new SealedRow(
        (long) columns[0],
        (UUID) columns[1],
        (String) columns[2],
        (String) columns[3],
        columns[4] == null ? null : entry(columns));
  }

  private static AuditEntryView entry(@Nullable Object[] columns) {
    return new AuditEntryView(
        (UUID) columns[4],
        (UUID) columns[5],
        (Instant) columns[6],
        (UUID) columns[7],
        (String) columns[8],
        (String) columns[9],
        (String) columns[10],
        (String) columns[11],
        (String) columns[12],
        (String) columns[13],
        (UUID) columns[14],
        (int) columns[15],
        (String) columns[16]);
  }
}
