package dev.hookwarden.schema.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * As whom a database is used.
 *
 * @param product which kind of database it is, in its own words
 * @param user the user's name
 */
public record DatabaseLogin(String product, String user) {
  /**
   * Asks the database.
   *
   * @throws IllegalStateException if it does not answer
   */
  public static DatabaseLogin of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      var about = connection.getMetaData();
      return new DatabaseLogin(about.getDatabaseProductName(), about.getUserName());
    } catch (SQLException e) {
      throw new IllegalStateException("the database is not reachable", e);
    }
  }
}
