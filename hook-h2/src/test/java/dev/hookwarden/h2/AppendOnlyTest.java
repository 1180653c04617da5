package dev.hookwarden.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppendOnlyTest {
  private static final String MINE = "'00000000-0000-0000-0000-000000000001'";
  private static final String OTHER = "'00000000-0000-0000-0000-000000000002'";

  private Connection database;

  @BeforeEach
  void open() throws SQLException {
    database = DriverManager.getConnection("jdbc:h2:mem:");
    execute("create table audit_entry (id int, detail varchar)");
    execute("create table ledger_entry (sequence bigint, workspace uuid, after_value varchar)");
    guard("audit_entry", AppendOnly.class);
    guard("ledger_entry", AppendOnlyUntilArchived.class);
    execute("insert into audit_entry values (1, 'x')");
    execute("insert into ledger_entry values (7, " + MINE + ", 'x'), (9, " + MINE + ", 'y')");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void rowsStayAsInserted() {
    for (String statement :
        new String[] {
          "update audit_entry set detail = 'y'",
          "delete from audit_entry",
          "update ledger_entry set after_value = 'z'",
          "merge into audit_entry key (id) values (1, 'z')"
        }) {
      assertThatThrownBy(() -> execute(statement))
          .as(statement)
          .hasStackTraceContaining("only ever inserted");
    }
  }

  @Test
  void ledgerWithoutArchivesKeepsAll() {
    assertThatThrownBy(() -> execute("delete from ledger_entry")).isInstanceOf(SQLException.class);
  }

  @Test
  void onlyWhatIsArchivedGoes() throws SQLException {
    execute(
        "create table ledger_archive (workspace uuid, first_sequence bigint, last_sequence bigint)");
    execute("insert into ledger_archive values (" + OTHER + ", 1, 100)");
    assertThatThrownBy(() -> execute("delete from ledger_entry where sequence = 7"))
        .hasStackTraceContaining("only ever inserted");

    execute("insert into ledger_archive values (" + MINE + ", 1, 8)");
    assertThat(execute("delete from ledger_entry where sequence = 7")).isEqualTo(1);
    assertThatThrownBy(() -> execute("delete from ledger_entry where sequence = 9"))
        .hasStackTraceContaining("only ever inserted");
  }

  private void guard(String table, Class<?> trigger) throws SQLException {
    execute(
        "create trigger %s_guard before update, delete on %s for each row call '%s'"
            .formatted(table, table, trigger.getName()));
  }

  private int execute(String statement) throws SQLException {
    try (var sql = database.createStatement()) {
      return sql.executeUpdate(statement);
    }
  }
}
