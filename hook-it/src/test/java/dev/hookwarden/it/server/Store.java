package dev.hookwarden.it.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into the server's database, past the server. */
final class Store {
  private Store() {}

  /** Changes rows as only time does otherwise. */
  static int change(String statement, Object... arguments) {
    return changeTogether(statement, List.<Object[]>of(arguments));
  }

  /**
   * The same once for each of several lists of arguments; nobody sees one change without the
   * others.
   */
  static int changeTogether(String statement, List<Object[]> each) {
    try (Connection connection =
            DriverManager.getConnection(System.getProperty("it.database"), "sa", "");
        var prepared = connection.prepareStatement(statement)) {
      connection.setAutoCommit(false);
      int changed = 0;
      for (Object[] arguments : each) {
        for (int i = 0; i < arguments.length; i++) {
          prepared.setObject(i + 1, arguments[i]);
        }
        changed += prepared.executeUpdate();
      }
      connection.commit();
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** The first column of a query, as text. */
  static List<String> column(String query, String... arguments) {
    return columnOf(System.getProperty("it.database"), query, arguments);
  }

  /** The same in the database of another server. */
  static List<String> columnOf(String database, String query, String... arguments) {
    try (Connection connection = DriverManager.getConnection(database, "sa", "");
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      List<String> values = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(String.valueOf(rows.getString(1)));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
