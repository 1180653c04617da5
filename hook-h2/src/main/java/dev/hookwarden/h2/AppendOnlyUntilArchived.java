package dev.hookwarden.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The same for entries of the ledger, but lets those go that a row of {@code ledger_archive}
 * covers. Their first two columns are the sequence and the workspace.
 */
public class AppendOnlyUntilArchived extends AppendOnly {
  private static final String ARCHIVED =
      "select 1 from ledger_archive where workspace = ? and first_sequence <= ?"
          + " and last_sequence >= ? fetch first row only";

  /** For H2. */
  public AppendOnlyUntilArchived() {}

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after)
      throws SQLException {
    if (after != null || before == null || !isArchived(connection, before[1], before[0])) {
      throw refusal();
    }
  }

  /** Without the table nothing is archived; the failure of the query then is the refusal. */
  private static boolean isArchived(
      Connection connection, @Nullable Object workspace, @Nullable Object sequence)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ARCHIVED)) {
      query.setObject(1, workspace);
      query.setObject(2, sequence);
      query.setObject(3, sequence);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
