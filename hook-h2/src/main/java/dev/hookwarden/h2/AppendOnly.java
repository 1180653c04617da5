package dev.hookwarden.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses every change of a row, and its removal. */
public class AppendOnly implements Trigger {
  /** Insufficient privilege, as PostgreSQL says it. */
  static final String REFUSED = "42501";

  private String table = "";

  /** For H2. */
  public AppendOnly() {}

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int operation) {
    this.table = table;
  }

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after)
      throws SQLException {
    throw refusal();
  }

  /** The failure of a change. */
  final SQLException refusal() {
    return new SQLException("rows of " + table + " are only ever inserted", REFUSED);
  }
}
