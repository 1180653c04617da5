package dev.hookwarden.dispatch.control;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An empty queue of two workspaces on a real database; subclasses say on which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueueFixture {
  static final UUID WORKSPACE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

  TestDatabase database;

  /** Makes the database. */
  abstract TestDatabase open() throws Exception;

  @BeforeAll
  void make() throws Exception {
    database = open();
    for (UUID workspace : List.of(WORKSPACE, OTHER)) {
      database.change(
          "insert into workspace (id, name, created_at) values (?, ?, current_timestamp)",
          workspace,
          "w" + workspace.toString().substring(30));
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (database != null) {
      database.close();
    }
  }

  @BeforeEach
  void empty() throws SQLException {
    for (String table : List.of("queued_run", "intake_key", "run", "event")) {
      database.change("delete from " + table);
    }
  }
}
