package dev.hookwarden.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.ThrowawayCluster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.simpl.SimpleThreadPool;

/** Alarms in the tables that the migrations make. */
class QuartzClockTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<String> rung = new ConcurrentLinkedQueue<>();
  private final Queue<Scheduler> running = new ConcurrentLinkedQueue<>();

  @AfterEach
  void stop() throws SchedulerException {
    for (Scheduler scheduler : running) {
      scheduler.shutdown(false);
    }
  }

  private static DataSource h2() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    database.setUser("sa");
    make(database, "h2");
    return database;
  }

  private static void make(DataSource database, String vendor) throws IOException, SQLException {
    String script = "db/migration/%s/V14_1__quartz.sql".formatted(vendor);
    try (InputStream in = QuartzClockTest.class.getClassLoader().getResourceAsStream(script);
        Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThat(in).as(script).isNotNull();
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A server: what rings there is noted under its name. */
  private Alarms server(String name, DataSource database) throws Exception {
    Scheduler scheduler =
        QuartzClock.make(
            name,
            database,
            Duration.ofSeconds(1),
            new SimpleThreadPool(2, Thread.NORM_PRIORITY),
            schedule -> rung.add(schedule.toString()));
    // Within one process, the next one of the same name would be taken for this one.
    SchedulerRepository.getInstance().remove(QuartzClock.NAME);
    scheduler.start();
    running.add(scheduler);
    Alarms alarms = new Alarms(Clock.systemUTC());
    alarms.use(scheduler);
    return alarms;
  }

  @Test
  void ringsOnceWhenItIsTime() throws Exception {
    Alarms alarms = server("one", h2());
    UUID schedule = UUID.randomUUID();
    alarms.set(schedule, Instant.now().plusSeconds(60));
    alarms.set(schedule, Instant.now().plusMillis(300));
    await().atMost(PATIENCE).until(() -> !rung.isEmpty());
    await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> rung.size() == 1);
    assertThat(rung).containsExactly(schedule.toString());
  }

  @Test
  void doesNotRingOnceItIsCleared() throws Exception {
    Alarms alarms = server("one", h2());
    UUID cleared = UUID.randomUUID();
    UUID kept = UUID.randomUUID();
    alarms.set(cleared, Instant.now().plusSeconds(2));
    alarms.set(kept, Instant.now().plusSeconds(2));
    alarms.clear(cleared);
    await().atMost(PATIENCE).until(() -> rung.contains(kept.toString()));
    assertThat(rung).doesNotContain(cleared.toString());
  }

  @Test
  void keepsTheAlarmThatIsSetWhileItRings() throws Exception {
    DataSource database = h2();
    Alarms alarms = new Alarms(Clock.systemUTC());
    UUID schedule = UUID.randomUUID();
    Scheduler scheduler =
        QuartzClock.make(
            "one",
            database,
            Duration.ofSeconds(1),
            new SimpleThreadPool(2, Thread.NORM_PRIORITY),
            each -> {
              rung.add(each.toString());
              alarms.set(each, Instant.now().plusMillis(200));
            });
    SchedulerRepository.getInstance().remove(QuartzClock.NAME);
    alarms.use(scheduler);
    scheduler.start();
    running.add(scheduler);
    alarms.set(schedule, Instant.now());
    await().atMost(PATIENCE).until(() -> rung.size() >= 5);
  }

  @Test
  void ringsForWhatIsLongPast() throws Exception {
    Alarms alarms = server("one", h2());
    alarms.set(UUID.randomUUID(), Instant.now().minus(Duration.ofDays(30)));
    await().atMost(PATIENCE).until(() -> rung.size() == 1);
  }

  @Test
  void doesNothingWithoutAScheduler() {
    Alarms alarms = new Alarms(Clock.systemUTC());
    alarms.set(UUID.randomUUID(), Instant.now());
    alarms.clear(UUID.randomUUID());
  }

  @Test
  void twoServersRingOnceTogetherOnH2() throws Exception {
    twoServersRingOnce(h2());
  }

  @Test
  void twoServersRingOnceTogetherOnPostgres() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    ThrowawayCluster cluster = ThrowawayCluster.start();
    try {
      try (Connection postgres = cluster.connect("postgres");
          var statement = postgres.createStatement()) {
        statement.executeUpdate("create database hookwarden");
      }
      PGSimpleDataSource database = new PGSimpleDataSource();
      database.setUrl(cluster.url());
      database.setUser("postgres");
      make(database, "postgresql");
      twoServersRingOnce(database);
      stop();
      running.clear();
    } finally {
      cluster.close();
    }
  }

  private void twoServersRingOnce(DataSource database) throws Exception {
    Alarms one = server("one", database);
    Alarms two = server("two", database);
    List<UUID> schedules = Stream.generate(UUID::randomUUID).limit(20).toList();
    for (UUID schedule : schedules) {
      one.set(schedule, Instant.now().plusSeconds(600));
      two.set(schedule, Instant.now().plusMillis(200));
    }
    await().atMost(PATIENCE).until(() -> rung.size() >= schedules.size());
    await()
        .during(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(() -> rung.size() == schedules.size());
    assertThat(rung).doesNotHaveDuplicates();

    // The one that set it is gone before it is time; the other one rings.
    rung.clear();
    one.set(schedules.getFirst(), Instant.now().plusSeconds(2));
    running.peek().shutdown(false);
    await().atMost(PATIENCE).until(() -> rung.size() == 1);
  }
}
