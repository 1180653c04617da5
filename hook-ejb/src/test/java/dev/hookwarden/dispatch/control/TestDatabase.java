package dev.hookwarden.dispatch.control;

import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.dispatch.entity.IntakeKey;
import dev.hookwarden.dispatch.entity.LaneSlot;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.InstantConverter;
import dev.hookwarden.platform.ThrowawayCluster;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A migrated database with the entities of the queue, used without a container. */
final class TestDatabase {
  private final String url;
  private final String user;
  private final @Nullable ThrowawayCluster cluster;
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  /** In place of the container: begins a transaction for the thread, and ends it. */
  private final class Opener extends Transactions.Opener {
    @Override
    public <T> T open(Supplier<T> work) {
      EntityManager outer = current.get();
      try (EntityManager inner = factory.createEntityManager()) {
        current.set(inner);
        inner.getTransaction().begin();
        // As in the container, what is read in a transaction is read on its connection.
        inner.unwrap(UnitOfWork.class).beginEarlyTransaction();
        try {
          T done = work.get();
          inner.getTransaction().commit();
          return done;
        } finally {
          if (inner.getTransaction().isActive()) {
            inner.getTransaction().rollback();
          }
        }
      } finally {
        current.set(outer);
      }
    }
  }

  private TestDatabase(String url, String user, @Nullable ThrowawayCluster cluster) {
    this.url = url;
    this.user = user;
    this.cluster = cluster;
    Flyway.configure(TestDatabase.class.getClassLoader())
        .dataSource(url, user, "")
        .locations("classpath:db/migration/common")
        .load()
        .migrate();
    this.factory =
        new PersistenceConfiguration("queue")
            .managedClass(QueuedRun.class)
            .managedClass(LaneSlot.class)
            .managedClass(IntakeKey.class)
            .managedClass(ReceivedEvent.class)
            .managedClass(StoredRun.class)
            .managedClass(StoredAction.class)
            .managedClass(InstantConverter.class)
            .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
            .property("jakarta.persistence.jdbc.url", url)
            .property("jakarta.persistence.jdbc.user", user)
            .property("jakarta.persistence.jdbc.password", "")
            .property("eclipselink.connection-pool.default.max", "40")
            .property("eclipselink.cache.shared.default", "false")
            .property("eclipselink.jdbc.batch-writing", "JDBC")
            .property("eclipselink.logging.level", "WARNING")
            .createEntityManagerFactory();
  }

  /** An embedded one. */
  static TestDatabase h2() {
    return new TestDatabase(
        "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", null);
  }

  /** One on a cluster of its own. */
  static TestDatabase postgres() throws Exception {
    ThrowawayCluster cluster = ThrowawayCluster.start();
    try (Connection connection = cluster.connect("postgres")) {
      connection.createStatement().execute("create database hookwarden");
    }
    return new TestDatabase(cluster.url(), "postgres", cluster);
  }

  /** Short transactions, as the server opens them. */
  Transactions transactions() {
    return new Transactions(new Opener());
  }

  /** Gives a bean its entity manager, as the container does. */
  <T> T with(T bean) {
    for (Field field : bean.getClass().getDeclaredFields()) {
      if (field.getType() == EntityManager.class) {
        try {
          field.setAccessible(true);
          field.set(bean, shared());
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return bean;
  }

  /** That of the thread's transaction, or else one for each call. */
  EntityManager shared() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (_, method, arguments) -> {
              EntityManager manager = current.get();
              return call(
                  manager == null ? factory.createEntityManager() : manager, method, arguments);
            });
  }

  /** A CDI event that goes nowhere. */
  @SuppressWarnings("unchecked")
  static <T> Event<T> event() {
    return (Event<T>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (_, _, _) -> null);
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Changes rows past everything. */
  int change(String sql, Object... arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** A number that a query answers. */
  long number(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Ends it. */
  void close() throws Exception {
    factory.close();
    if (cluster != null) {
      cluster.close();
    }
  }
}
