package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.entity.EntryHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedRowsTest {
  private static final UUID WORKSPACE = new UUID(1, 1);
  private static final AuditEntryView ENTRY = entry();

  private final JdbcDataSource database = new JdbcDataSource();
  private Connection connection;

  private static AuditEntryView entry() {
    AuditEntryView bare =
        new AuditEntryView(
            new UUID(7, 0),
            WORKSPACE,
            Instant.parse("2026-11-28T22:00:00.123456Z"),
            new UUID(2, 2),
            "somebody",
            "run.ended",
            "run/1",
            "{\"what\":\"" + "long ".repeat(1_000) + "\"}",
            "127.0.0.1",
            null,
            new UUID(3, 3),
            EntryHash.CANONICAL,
            "");
    return new AuditEntryView(
        bare.id(),
        bare.workspace(),
        bare.at(),
        bare.actor(),
        bare.actorName(),
        bare.action(),
        bare.subject(),
        bare.detail(),
        bare.address(),
        bare.request(),
        bare.run(),
        bare.hashVersion(),
        EntryHash.of(bare));
  }

  @BeforeEach
  void fill() throws SQLException {
    database.setUrl("jdbc:h2:mem:rows");
    connection = database.getConnection();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .placeholders(Map.of("application", "SA"))
        .load()
        .migrate();
    change("insert into workspace values (?, 'one', current_timestamp)", WORKSPACE);
    write(ENTRY);
    for (int i = 2; i >= 0; i--) {
      change(
          "insert into audit_leaf (entry, workspace, leaf_index, hash, chain) values (?, ?, ?, ?, ?)",
          new UUID(7, i),
          WORKSPACE,
          (long) i,
          "hash-" + i,
          "chain-" + i);
    }
  }

  private void write(AuditEntryView entry) throws SQLException {
    change(
        "insert into audit_entry (id, workspace, written_at, actor, actor_name, action, subject,"
            + " detail, address, request, run, hash_version, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.workspace(),
        entry.at().atOffset(ZoneOffset.ofHours(2)),
        entry.actor(),
        entry.actorName(),
        entry.action(),
        entry.subject(),
        entry.detail(),
        entry.address(),
        entry.request(),
        entry.run(),
        entry.hashVersion(),
        entry.hash());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void change(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Test
  void leavesComeInTheirOrderWithTheirEntryAsItWasWritten() {
    SealedRows rows = new SealedRows(database);
    assertThat(rows.read(WORKSPACE, 0, 2).end()).isEqualTo(2);
    assertThat(rows.read(WORKSPACE, 0, 2).rows())
        .containsExactly(
            new SealedRow(0, ENTRY.id(), "hash-0", "chain-0", ENTRY),
            new SealedRow(1, new UUID(7, 1), "hash-1", "chain-1", null));
    assertThat(rows.read(WORKSPACE, 2, 9).rows()).hasSize(1);
    assertThat(rows.read(new UUID(1, 2), 0, 9).rows()).isEmpty();
  }

  @Test
  void partEndsAfterALargeEntry() throws SQLException {
    write(
        new AuditEntryView(
            new UUID(7, 1),
            WORKSPACE,
            ENTRY.at(),
            ENTRY.actor(),
            "somebody",
            "run.ended",
            "run/2",
            "x".repeat(16_000_000),
            null,
            null,
            null,
            EntryHash.CANONICAL,
            ""));
    SealedRows rows = new SealedRows(database);
    assertThat(rows.read(WORKSPACE, 0, 3).rows()).hasSize(2);
    assertThat(rows.read(WORKSPACE, 0, 3).end()).isEqualTo(2);
    assertThat(rows.read(WORKSPACE, 2, 3).rows()).hasSize(1);
  }
}
