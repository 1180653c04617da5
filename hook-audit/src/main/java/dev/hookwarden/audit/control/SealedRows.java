package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads logs in their order, leaf and entry together. */
@Dependent
public class SealedRows {
  private static final String IN_ORDER =
      "select l.leaf_index, l.entry, l.hash, l.chain, e.id, e.workspace, e.written_at, e.actor,"
          + " e.actor_name, e.action, e.subject, e.detail, e.address, e.request, e.run,"
          + " e.hash_version, e.hash from audit_leaf l left join audit_entry e on e.id = l.entry"
          + " where l.workspace = ? and l.leaf_index >= ? and l.leaf_index < ?"
          + " order by l.leaf_index";

  /** The most characters that are read at a time, unless one entry alone has more. */
  private static final long MOST_CHARS = 16_000_000;

  /** How many rows PostgreSQL hands over at a time, in a transaction; H2 hands over references. */
  private static final int FETCH = 250;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /**
   * For whole logs, of which each row is looked at once: an object mapper takes most of the time.
   */
  @Resource(lookup = "jdbc/hook")
  private DataSource database;

  /** For CDI. */
  public SealedRows() {}

  /** Reads by JDBC only. */
  SealedRows(DataSource database) {
    this.database = database;
  }

  /**
   * The leaves from one position to before another, as far as they exist; less if they are large
   * together, but at least one.
   */
  ReadAhead.Part read(UUID workspace, long from, long to) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(IN_ORDER)) {
      query.setFetchSize(FETCH);
      query.setObject(1, workspace);
      query.setLong(2, from);
      query.setLong(3, to);
      try (ResultSet columns = query.executeQuery()) {
        return part(columns, to);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the log can't be read", e);
    }
  }

  private static ReadAhead.Part part(ResultSet columns, long to) throws SQLException {
    List<SealedRow> rows = new ArrayList<>();
    long chars = 0;
    while (columns.next()) {
      SealedRow row = row(columns);
      rows.add(row);
      chars += row.content() == null ? 0 : row.content().detail().length();
      if (chars > MOST_CHARS) {
        return new ReadAhead.Part(rows, row.position() + 1);
      }
    }
    return new ReadAhead.Part(rows, to);
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
                + " (select l.entry from AuditLeaf l where l.entry = e.id"
                + " and l.workspace = e.workspace) and not exists"
                + " (select p.entry from PendingEntry p where p.entry = e.id"
                + " and p.workspace = e.workspace)",
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

  private static SealedRow row(ResultSet columns) throws SQLException {
    return new SealedRow(
        columns.getLong(1),
        columns.getObject(2, UUID.class),
        columns.getString(3),
        columns.getString(4),
        columns.getObject(5) == null ? null : entry(columns));
  }

  private static AuditEntryView entry(ResultSet columns) throws SQLException {
    return new AuditEntryView(
        columns.getObject(5, UUID.class),
        columns.getObject(6, UUID.class),
        columns.getObject(7, OffsetDateTime.class).toInstant(),
        columns.getObject(8, UUID.class),
        columns.getString(9),
        columns.getString(10),
        columns.getString(11),
        columns.getString(12),
        columns.getString(13),
        columns.getString(14),
        columns.getObject(15, UUID.class),
        columns.getInt(16),
        columns.getString(17));
  }
}
