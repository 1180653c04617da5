package dev.hookwarden.schedule.control;

import dev.hookwarden.platform.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/**
 * Runs Quartz as long as the server runs: clustered, without RMI and JMX, and without asking
 * anybody for a newer version.
 */
@Singleton
@Startup
@DependsOn("ScheduleSettings")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Clockwork {
  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());

  @Inject private ScheduleSettings settings;
  @Inject private Alarms alarms;
  @Inject private Bell bell;
  @Inject private Ids ids;

  @Resource(lookup = "jdbc/hookClock")
  private DataSource database;

  @Resource private ManagedExecutorService executor;

  /** Quartz has threads of its own, which know nothing of the application. */
  @Resource private ContextService contexts;

  private @Nullable Scheduler scheduler;

  /** Starts Quartz. */
  @PostConstruct
  void start() {
    try {
      Scheduler made =
          QuartzClock.make(
              ids.next().toString(),
              database,
              settings.get().checkIn(),
              new ContainerThreads(executor),
              contexts.contextualConsumer(bell::ring));
      scheduler = made;
      // What rings at once sets its next alarm.
      alarms.use(made);
      made.start();
    } catch (SchedulerException | SQLException e) {
      throw new IllegalStateException("the clock of the schedules does not start", e);
    }
  }

  /** Lets what rings end, and stops. */
  @PreDestroy
  void stop() {
    alarms.use(null);
    Scheduler running = scheduler;
    if (running != null) {
      try {
        running.shutdown(true);
      } catch (SchedulerException e) {
        LOG.log(Level.WARNING, "the clock of the schedules did not stop well", e);
      }
    }
  }
}
