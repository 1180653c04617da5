package dev.hookwarden.consent.control;

import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Token buckets as rows, which all servers share. By standard SQL, so that it works on every
 * database that the migrations do.
 */
final class BucketTable extends AbstractSelectForUpdateBasedProxyManager<String>
    implements ExpiredEntriesCleaner {
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
    super(
        ClientSideConfig.getDefault()
            .withClientClock(meter(clock))
            .withExpirationAfterWriteStrategy(ENDING));
    this.database = database;
    this.clock = clock;
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

  @Override
  public boolean isExpireAfterWriteSupported() {
    return true;
  }

  @Override
  protected SelectForUpdateBasedTransaction allocateTransaction(
      String key, Optional<Long> timeoutNanos) {
    return attempt(() -> new Row(database.getConnection(), key));
  }

  @Override
  public void removeProxy(String key) {
    attempt(() -> update("delete from rate_bucket where id = ?", key));
  }

  /** Removes buckets that are full again, which is what an absent one is. */
  @Override
  public int removeExpired(int batchSize) {
    long now = clock.millis();
    return attempt(
        () ->
            update(
                "delete from rate_bucket where expires_at < ? and id in (select id from"
                    + " rate_bucket where expires_at < ? order by expires_at fetch first "
                    + batchSize
                    + " rows only)",
                now,
                now));
  }

  private int update(String sql, Object... arguments) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(true);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
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

  /** One bucket's row, for as long as it is locked. */
  private final class Row implements SelectForUpdateBasedTransaction {
    private final Connection connection;
    private final String key;

    Row(Connection connection, String key) {
      this.connection = connection;
      this.key = key;
    }

    @Override
    public void begin(Optional<Long> timeoutNanos) {
      attempt(
          () -> {
            connection.setAutoCommit(false);
            return connection;
          });
    }

    @Override
    public void rollback() {
      attempt(
          () -> {
            connection.rollback();
            return connection;
          });
    }

    @Override
    public void commit(Optional<Long> timeoutNanos) {
      attempt(
          () -> {
            connection.commit();
            return connection;
          });
    }

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
            try (PreparedStatement insert =
                connection.prepareStatement("insert into rate_bucket (id) values (?)")) {
              insert.setString(1, key);
              return insert.executeUpdate() > 0;
            } catch (SQLException e) {
              if (String.valueOf(e.getSQLState()).startsWith(CONSTRAINT_VIOLATION)) {
                // Another server was faster; the library looks again.
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

    @Override
    public void release() {
      attempt(
          () -> {
            connection.setAutoCommit(true);
            connection.close();
            return connection;
          });
    }
  }
}
