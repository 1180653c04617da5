package dev.hookwarden.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change of a record that the ledger does not tell: the record's value is that of the
 * entry that its revision names, which follows the one before; a record that goes leaves an entry
 * of its removal. Fires after the change; the columns are id, workspace, collection, key, content
 * and revision.
 */
public class FollowsLedger implements Trigger {
  private static final String WRITTEN =
      "select 1 from stored_record r join ledger_entry e on e.sequence = r.revision"
          + " where r.id = ? and e.workspace = r.workspace and e.collection = r.collection"
          + " and e.record_key = r.record_key and e.after_value = r.content"
          + " and (? is null or e.previous = ? or e.sequence = ?)";

  private static final String REMOVED =
      "select after_value is null from ledger_entry"
          + " where workspace = ? and collection = ? and record_key = ?"
          + " order by workspace, collection, record_key, sequence desc fetch first row only";

  private static final int ID = 0;
  private static final int WORKSPACE = 1;
  private static final int COLLECTION = 2;
  private static final int KEY = 3;
  private static final int REVISION = 5;

  /** For H2. */
  public FollowsLedger() {}

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after)
      throws SQLException {
    boolean told =
        after == null
            ? before != null
                && isTold(connection, REMOVED, before[WORKSPACE], before[COLLECTION], before[KEY])
            : isWritten(connection, after[ID], before == null ? null : before[REVISION]);
    if (!told) {
      throw new SQLException(
          "a record changes only together with an entry of the ledger", AppendOnly.REFUSED);
    }
  }

  private static boolean isWritten(
      Connection connection, @Nullable Object id, @Nullable Object previous) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(WRITTEN)) {
      query.setObject(1, id);
      for (int i = 2; i <= 4; i++) {
        query.setObject(i, previous, Types.BIGINT);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static boolean isTold(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
