package dev.hookwarden.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2MigrationTest {
  private static final String ID = "'00000000-0000-7000-8000-000000000001'";

  private final JdbcDataSource database = new JdbcDataSource();
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    database.setUrl("jdbc:h2:mem:migration");
    connection = database.getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private List<String> column(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private void change(String statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }

  @Test
  void oldEntriesKeepTheirHashAndWaitToBeSealed() throws SQLException {
    Flyway before =
        Flyway.configure()
            .configuration(Migrator.flyway(database, "h2", "SA").getConfiguration())
            .target("9.99?")
            .load();
    before.migrate();
    change("insert into workspace values (" + ID + ", 'main', current_timestamp)");
    change(
        "insert into audit_entry values (%s, %s, %s, 'a', 'x', 's', '{}', 'h', current_timestamp)"
            .formatted(ID, ID, ID));

    Migrator.flyway(database, "h2", "SA").migrate();
    assertThat(column("select hash_version from audit_entry")).containsExactly("1");
    assertThat(column("select entry from audit_pending")).hasSize(1);
    assertThatThrownBy(() -> change("update audit_entry set hash = 'x'"))
        .hasStackTraceContaining("only ever inserted");
    assertThatThrownBy(() -> change("delete from audit_entry"))
        .hasStackTraceContaining("only ever inserted");
  }

  @Test
  void whatWasApprovedStaysApprovedWithTheCodeThatIsStored() throws SQLException {
    Flyway before =
        Flyway.configure()
            .configuration(Migrator.flyway(database, "h2", "SA").getConfiguration())
            .target("15.99?")
            .load();
    before.migrate();
    for (String statement : ApprovedVersion.STATEMENTS) {
      change(statement);
    }

    Migrator.flyway(database, "h2", "SA").migrate();

    assertThat(column("select code from approval")).containsExactly(ApprovedVersion.CODE_HASH);
    assertThat(column("select approved_code from hook_version"))
        .containsExactly(ApprovedVersion.CODE_HASH);
  }

  /** H2 keeps, in some expressions, the session that made them. */
  @Test
  void changesAreRecordedThoughTheConnectionOfTheMigrationsIsGone() throws SQLException {
    Migrator.flyway(database, "h2", "SA").migrate();
    change("insert into workspace values (" + ID + ", 'main', current_timestamp)");

    change(entry(1, "'PUT', '1'"));
    change(entry(2, "'DELETE', null"));
    assertThatThrownBy(() -> change(entry(3, "'PUT', null")))
        .hasStackTraceContaining("LEDGER_VALUE_FITS");
    assertThatThrownBy(() -> change(entry(3, "'REMOVE', '1'")))
        .hasStackTraceContaining("LEDGER_VALUE_FITS");

    assertThat(column("select operation from ledger_entry order by sequence"))
        .containsExactly("PUT", "DELETE");
  }

  private static String entry(int sequence, String operationAndValue) {
    return """
        insert into ledger_entry (sequence, workspace, run, ordinal, hook, version, collection,
        record_key, previous, written_at, operation, after_value) values
        (%d, %s, %s, %d, 'h', 1, 'c', 'k', %s, current_timestamp, %s)
        """
        .formatted(
            sequence, ID, ID, sequence, sequence == 1 ? "null" : sequence - 1, operationAndValue);
  }
}
