package dev.hookwarden.consent.control;

import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Token buckets as rows, which all servers share. By standard SQL, so that it works on every
 * database that the migrations do.
 */
final class BucketTable {
  /** How much longer than until it is full again a bucket is kept. */
  private static final Duration KEPT_FULL = Duration.ofMinutes(5);

  private static final ExpirationAfterWriteStrategy ENDING =
      ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL);

  /** The class of SQL states for a violated constraint, ISO/IEC 9075. */
  private static final String CONSTRAINT_VIOLATION = "23";

  private final DataSource database;
  private final Clock clock;

  /**
   * Creates the table's access.
   *
   * @param database whose connections belong to no transaction of the container
   */
  BucketTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Does something with buckets in one transaction. Rows that it asks for stay locked until its
   * end, so whoever asks for several does so in the order of their keys.
   */
  <T> T together(Function<ProxyManager<String>, T> work) {
    return attempt(
        () -> {
          try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
              T result = work.apply(new Buckets(connection));
              connection.commit();
              return result;
            } finally {
              // Of what is committed there is nothing to take back.
              connection.rollback();
              connection.setAutoCommit(true);
            }
          }
        });
  }

  /**
   * Removes buckets that are full again, which is what an absent one is.
   *
   * @param most the most at a time
   * @return how many
   */
  int removeExpired(int most) {
    long now = clock.millis();
    return attempt(
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement delete =
                  connection.prepareStatement(
                      "delete from rate_bucket where expires_at < ? and id in (select id from"
                          + " rate_bucket where expires_at < ? order by expires_at fetch first "
                          + most
                          + " rows only)")) {
            connection.setAutoCommit(true);
            delete.setLong(1, now);
            delete.setLong(2, now);
            return delete.executeUpdate();
          }
        });
  }

  /** When a bucket's row says nothing any longer, in milliseconds since 1970. */
  private long endOf(RemoteBucketState state) {
    long now = clock.millis();
    return now + ENDING.calculateTimeToLiveMillis(state, TimeUnit.MILLISECONDS.toNanos(now));
  }

  /** Work that talks to the database. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  private static <T> T attempt(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new BucketExceptions.BucketExecutionException(e);
    }
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  /** The buckets as one transaction sees them. */
  private final class Buckets extends AbstractSelectForUpdateBasedProxyManager<String> {
    private final Connection connection;

    Buckets(Connection connection) {
      super(
          ClientSideConfig.getDefault()
              .withClientClock(meter(clock))
              .withExpirationAfterWriteStrategy(ENDING));
      this.connection = connection;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
      return true;
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(
        String key, Optional<Long> timeoutNanos) {
      return new Row(connection, key);
    }

    @Override
    public void removeProxy(String key) {
      throw new UnsupportedOperationException("buckets go by themselves");
    }
  }

  /** One bucket's row, as a part of a transaction that begins before it and ends after it. */
  private final class Row implements SelectForUpdateBasedTransaction {
    private final Connection connection;
    private final String key;

    Row(Connection connection, String key) {
      this.connection = connection;
      this.key = key;
    }

    @Override
    public void begin(Optional<Long> timeoutNanos) {}

    @Override
    public void rollback() {}

    @Override
    public void commit(Optional<Long> timeoutNanos) {}

    @Override
    public void release() {}

    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
      return attempt(
          () -> {
            try (PreparedStatement select =
                connection.prepareStatement(
                    "select state from rate_bucket where id = ? for update")) {
              select.setString(1, key);
              try (ResultSet row = select.executeQuery()) {
                return row.next()
                    ? LockAndGetResult.locked(row.getBytes(1))
                    : LockAndGetResult.notLocked();
              }
            }
          });
    }

    @Override
    public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
      return attempt(
          () -> {
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement insert =
                connection.prepareStatement("insert into rate_bucket (id) values (?)")) {
              insert.setString(1, key);
              return insert.executeUpdate() > 0;
            } catch (SQLException e) {
              if (String.valueOf(e.getSQLState()).startsWith(CONSTRAINT_VIOLATION)) {
                // Another server was faster; the library looks again.
                connection.rollback(before);
                return false;
              }
              throw e;
            }
          });
    }

    @Override
    public void update(byte[] data, RemoteBucketState state, Optional<Long> timeoutNanos) {
      attempt(
          () -> {
            try (PreparedStatement update =
                connection.prepareStatement(
                    "update rate_bucket set state = ?, expires_at = ? where id = ?")) {
              update.setBytes(1, data);
              update.setLong(2, endOf(state));
              update.setString(3, key);
              return update.executeUpdate();
            }
          });
    }
  }
}
