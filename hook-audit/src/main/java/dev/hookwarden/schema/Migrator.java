package dev.hookwarden.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Runs the Flyway migrations at start. Lives in the first EJB module, so that it ends before the
 * startup beans of the others begin; JPA connects later.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {
  private static final System.Logger LOG = System.getLogger(Migrator.class.getName());

  @Resource(lookup = "jdbc/hookNoTx")
  private DataSource dataSource;

  /** By which the application reads and writes. */
  @Resource(lookup = "jdbc/hook")
  private DataSource application;

  @PostConstruct
  void migrate() {
    String vendor = vendor();
    String user = user(application);
    if (vendor.equals("postgresql") && user.equals(user(dataSource))) {
      LOG.log(
          Level.WARNING,
          "The application owns its tables, so only triggers keep it from changing ledger and audit"
              + " log; set HOOKWARDEN_DB_OWNER_USER to another user than {0}",
          user);
    }
    Flyway flyway = flyway(dataSource, vendor, user);
    flyway.migrate();
    if (flyway.info().applied().length == 0) {
      throw new IllegalStateException("no database migration was found on the class path");
    }
  }

  /**
   * The migrations of a database.
   *
   * @param owner the database, by the owner of its tables
   * @param vendor which kind of database it is
   * @param application the user by which the application reads and writes
   */
  static Flyway flyway(DataSource owner, String vendor, String application) {
    return Flyway.configure(Migrator.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .failOnMissingLocations(true)
        .placeholders(Map.of("application", application))
        .load();
  }

  private static String user(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getUserName();
    } catch (SQLException e) {
      throw new IllegalStateException("the database is not reachable", e);
    }
  }

  private String vendor() {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> "h2";
        case "PostgreSQL" -> "postgresql";
        default -> throw new IllegalStateException("not a supported database: " + product);
      };
    } catch (SQLException e) {
      throw new IllegalStateException("the database is not reachable", e);
    }
  }
}
