package dev.hookwarden.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.ThrowawayCluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The migrations on a cluster that lives as long as the test, where PostgreSQL is installed. */
class PostgresMigrationTest {
  private static final String ID = "'00000000-0000-7000-8000-000000000001'";
  private static final List<String> GUARDED =
      List.of("audit_entry", "audit_leaf", "audit_node", "audit_checkpoint", "ledger_entry");

  private static ThrowawayCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    cluster = ThrowawayCluster.start();
    try (Connection postgres = cluster.connect("postgres")) {
      change(postgres, "create role owner login");
      change(postgres, "create role application login");
      change(postgres, "create database hookwarden owner owner");
    }
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(cluster.url());
    owner.setUser("owner");
    Migrator.flyway(owner, "postgresql", "application").migrate();
    try (Connection application = as("application")) {
      change(application, "insert into workspace values (" + ID + ", 'main', now())");
      change(
          application,
          "insert into audit_entry (id, workspace, actor, actor_name, action, subject, detail,"
              + " hash, written_at) values (%s, %s, %s, 'a', 'x', 's', '{}', 'h', now())"
                  .formatted(ID, ID, ID));
      change(application, "insert into audit_pending values (%s, %s)".formatted(ID, ID));
      change(application, "insert into audit_leaf values (%s, %s, 0, 'h', 'c')".formatted(ID, ID));
      change(application, "insert into audit_node values (%s, %s, 8, 0, 'h')".formatted(ID, ID));
      change(
          application,
          "insert into audit_checkpoint values (%s, %s, 1, 'r', 'n', now())".formatted(ID, ID));
      change(
          application,
          "insert into ledger_entry (sequence, workspace, run, ordinal, hook, version, collection,"
              + " record_key, operation, after_value, written_at)"
              + " values (1, %s, %s, 0, 'h', 1, 'c', 'k', 'PUT', '1', now())".formatted(ID, ID));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static Connection as(String user) throws SQLException {
    return DriverManager.getConnection(cluster.url(), user, "");
  }

  private static void change(Connection connection, String statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }

  private static void refuses(String user, String statement) throws SQLException {
    try (Connection connection = as(user)) {
      assertThatThrownBy(() -> change(connection, statement))
          .as("%s: %s", user, statement)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void applicationCanNeitherChangeNorRemoveWhatIsRecorded() throws SQLException {
    for (String table : GUARDED) {
      refuses("application", "update " + table + " set workspace = workspace");
      refuses("application", "delete from " + table);
      refuses("application", "truncate " + table + " cascade");
      refuses("application", "alter table " + table + " disable trigger all");
      refuses("application", "drop table " + table);
    }
    refuses("application", "drop function refuse_change cascade");
  }

  @Test
  void ownerIsStoppedUntilTheTriggersAreRemoved() throws SQLException {
    for (String table : GUARDED) {
      refuses("owner", "update " + table + " set workspace = workspace");
      refuses("owner", "delete from " + table);
    }
  }

  @Test
  void applicationDoesTheRestOfItsWork() throws SQLException {
    try (Connection application = as("application")) {
      change(application, "update workspace set name = 'other'");
      change(application, "delete from audit_pending");
      try (var sql = application.createStatement();
          var row = sql.executeQuery("select nextval('ledger_sequence')")) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  @Test
  void whatWasApprovedStaysApprovedWithTheCodeThatIsStored() throws Exception {
    try (Connection postgres = cluster.connect("postgres")) {
      change(postgres, "create database earlier owner owner");
    }
    PGSimpleDataSource earlier = new PGSimpleDataSource();
    earlier.setUrl(cluster.url());
    earlier.setDatabaseName("earlier");
    earlier.setUser("owner");
    Flyway.configure()
        .configuration(Migrator.flyway(earlier, "postgresql", "application").getConfiguration())
        .target("15.99?")
        .load()
        .migrate();
    try (Connection owner = earlier.getConnection()) {
      for (String statement : ApprovedVersion.STATEMENTS) {
        change(owner, statement);
      }

      Migrator.flyway(earlier, "postgresql", "application").migrate();

      try (var sql = owner.createStatement();
          var rows =
              sql.executeQuery(
                  "select a.code, v.approved_code from approval a, hook_version v"
                      + " where v.id = a.version")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo(ApprovedVersion.CODE_HASH);
        assertThat(rows.getString(2)).isEqualTo(ApprovedVersion.CODE_HASH);
      }
    }
  }
}
