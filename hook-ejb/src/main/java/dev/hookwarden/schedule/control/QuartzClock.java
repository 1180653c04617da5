package dev.hookwarden.schedule.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerConfigException;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.spi.ThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Makes the scheduler of Quartz: clustered, with its alarms in tables of the product's database
 * that all servers share; without RMI and JMX, and without asking anybody for a newer version.
 */
final class QuartzClock {
  /** The name that the servers of a cluster have in common. */
  static final String NAME = "hookwarden";

  private static final String DATABASE = "hookClock";

  /** How long a server may not notice an alarm that another one set. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  private static final Duration RETRY = Duration.ofSeconds(5);

  private QuartzClock() {}

  /**
   * A scheduler that is not started, with the one job that it has.
   *
   * @param server tells this server from others
   * @param database whose connections take no part in the container's transactions
   * @param checkIn how often the servers tell each other that they live
   * @param ring what happens when the alarm of a schedule rings
   * @throws SQLException if the database can't be asked what it is
   */
  static Scheduler make(
      String server, DataSource database, Duration checkIn, ThreadPool threads, Consumer<UUID> ring)
      throws SchedulerException, SQLException {
    DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
    factory.createScheduler(
        NAME,
        server,
        threads,
        store(database, checkIn),
        Map.of(),
        null,
        0,
        IDLE.toMillis(),
        RETRY.toMillis(),
        false,
        null);
    Scheduler made = factory.getScheduler(NAME);
    made.setJobFactory((bundle, by) -> new RingJob(ring));
    made.addJob(Alarms.job(), true);
    return made;
  }

  private static JobStoreTX store(DataSource database, Duration checkIn)
      throws SQLException, SchedulerConfigException {
    DBConnectionManager.getInstance().addConnectionProvider(DATABASE, new Provider(database));
    JobStoreTX store = new JobStoreTX();
    store.setDataSource(DATABASE);
    try {
      store.setDriverDelegateClass(delegateOf(database).getName());
    } catch (InvalidConfigurationException e) {
      throw new SchedulerConfigException(e.getMessage(), e);
    }
    store.setUseProperties("true");
    store.setIsClustered(true);
    store.setClusterCheckinInterval(checkIn.toMillis());
    store.setMakeThreadsDaemons(true);
    return store;
  }

  private static Class<?> delegateOf(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
          ? PostgreSQLDelegate.class
          : StdJDBCDelegate.class;
    }
  }

  private record Provider(DataSource database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }
}
