package dev.hookwarden.schema;

import dev.hookwarden.schema.boundary.DatabaseLogin;
import dev.hookwarden.schema.boundary.Guard;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
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

  private Guard guard = Guard.TRIGGERS_ONLY;

  @PostConstruct
  void migrate() {
    DatabaseLogin login = DatabaseLogin.of(application);
    guard = Guard.between(login, DatabaseLogin.of(dataSource));
    if (guard == Guard.SAME_OWNER) {
      LOG.log(
          Level.WARNING,
          "The application owns its tables, so only triggers keep it from changing ledger and audit"
              + " log; set HOOKWARDEN_DB_OWNER_USER to another user than {0}",
          login.user());
    }
    Flyway flyway = flyway(dataSource, vendor(login.product()), login.user());
    flyway.migrate();
    if (flyway.info().applied().length == 0) {
      throw new IllegalStateException("no database migration was found on the class path");
    }
  }

  /** What the database does to keep ledger and audit log as they were written. */
  public Guard guard() {
    return guard;
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

  private static String vendor(String product) {
    return switch (product) {
      case "H2" -> "h2";
      case "PostgreSQL" -> "postgresql";
      default -> throw new IllegalStateException("not a supported database: " + product);
    };
  }
}
