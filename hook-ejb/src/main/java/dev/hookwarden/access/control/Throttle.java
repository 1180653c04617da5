package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.LogInThrottle;
import dev.hookwarden.access.entity.LogInThrottle.BackOff;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Slows guessing down, by name and by address, and mails that anybody can ask for. Names that
 * nobody has are counted alike, so that a pause does not tell which names exist. Opens its own
 * transactions.
 */
@Dependent
public class Throttle {
  static final BackOff BY_NAME = new BackOff(5, Duration.ofSeconds(15), Duration.ofMinutes(15));
  static final BackOff BY_ADDRESS = new BackOff(25, Duration.ofSeconds(15), Duration.ofMinutes(15));

  /** Three mails at once, then pauses that grow to an hour. */
  static final BackOff OF_MAILS = new BackOff(3, Duration.ofMinutes(20), Duration.ofHours(1));

  private static final int TRIES = 3;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Transactions transactions;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Throttle(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Counts an attempt, unless it has to wait.
   *
   * @param name the name as typed
   * @param address where the attempt comes from
   * @return how long it has to wait; empty if it may be made
   */
  public Optional<Duration> attempt(String name, String address) {
    return counted(Map.of(nameKey(name), BY_NAME, addressKey(address), BY_ADDRESS));
  }

  private Optional<Duration> counted(Map<String, BackOff> keys) {
    return repeated(
        () -> {
          Instant now = clock.instant();
          // In one order everywhere, so that two attempts can't wait for each other.
          Map<String, LogInThrottle> rows = new LinkedHashMap<>();
          new TreeMap<>(keys).descendingMap().forEach((key, pause) -> rows.put(key, row(key, now)));
          Optional<Duration> wait =
              rows.values().stream()
                  .flatMap(row -> row.waitAt(now).stream())
                  .max(Duration::compareTo);
          if (wait.isEmpty()) {
            rows.forEach((key, row) -> row.count(now, keys.get(key)));
            forgetOld(now);
          }
          return wait;
        });
  }

  /** Takes the last attempt back and forgets the failures under the name. */
  public void succeeded(String name, String address) {
    repeated(
        () -> {
          entities.remove(row(nameKey(name), clock.instant()));
          row(addressKey(address), clock.instant()).uncount();
          return null;
        });
  }

  /**
   * Counts a mail that somebody asks for, unless it has to wait.
   *
   * @param person who asks
   * @param mailAddress where it is to go
   * @return how long it has to wait; empty if it may be sent
   */
  public Optional<Duration> mail(UUID person, String mailAddress) {
    String address = mailAddress.toLowerCase(Locale.ROOT);
    return counted(
        Map.of("mail-by:" + person, OF_MAILS, "mail-to:" + Sha256.of(address), OF_MAILS));
  }

  /** Lets the next attempt under a name be made at once. */
  public void forget(String name) {
    repeated(
        () -> {
          entities.remove(row(nameKey(name), clock.instant()));
          return null;
        });
  }

  private LogInThrottle row(String id, Instant now) {
    LogInThrottle found = entities.find(LogInThrottle.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      found = new LogInThrottle(id, now);
      entities.persist(found);
      entities.flush();
    }
    return found;
  }

  private void forgetOld(Instant now) {
    entities
        .createQuery("delete from LogInThrottle t where t.lastAt < :old")
        .setParameter("old", now.minus(LogInThrottle.MEMORY))
        .executeUpdate();
  }

  private <T> T repeated(Supplier<T> work) {
    for (int left = TRIES; ; left--) {
      try {
        return transactions.inNew(work);
      } catch (HookwardenException e) {
        if (e.problem() != Problem.CONFLICT || left == 1) {
          throw e;
        }
      }
    }
  }

  private static String nameKey(String name) {
    return "name:" + Sha256.of(name);
  }

  static String addressKey(String address) {
    return "addr:" + Addresses.network(address);
  }
}
