package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a short transaction within a boundary verb that must not hold one all the time, because
 * guest code runs in between.
 */
@ApplicationScoped
public class Transactions {
  /** The class of SQL states for a violated constraint, ISO/IEC 9075. */
  private static final String CONSTRAINT_VIOLATION = "23";

  /** The class of SQL states for a transaction that lost against another, ISO/IEC 9075. */
  private static final String ROLLED_BACK = "40";

  /** How H2 and PostgreSQL say that they waited for another transaction's lock in vain. */
  private static final Set<String> LOCK_NOT_GIVEN = Set.of("HYT00", "55P03");

  private final @Nullable Opener opener;

  /** For the container's proxies. */
  protected Transactions() {
    this.opener = null;
  }

  /** Creates the bean. */
  @Inject
  public Transactions(Opener opener) {
    this.opener = opener;
  }

  /**
   * Does the work in a transaction of its own and commits it; any exception rolls it back.
   *
   * @param work what to do; its exception is passed on
   * @throws HookwardenException with {@link Problem#CONFLICT} if somebody else changed the same
   *     rows at the same time
   */
  public <T> T inNew(Supplier<T> work) {
    try {
      return opener.open(work);
    } catch (HookwardenException e) {
      throw e;
    } catch (RuntimeException e) {
      if (isConflict(e)) {
        throw new HookwardenException(
            Problem.CONFLICT, "somebody else changed this at the same time");
      }
      throw e;
    }
  }

  private static boolean isConflict(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockException) {
        return true;
      }
      if (t instanceof SQLException sql && sql.getSQLState() != null && isLost(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(String state) {
    return state.startsWith(CONSTRAINT_VIOLATION)
        || state.startsWith(ROLLED_BACK)
        || LOCK_NOT_GIVEN.contains(state);
  }

  /** Where the transaction begins and ends, so that a failed commit is seen by the caller. */
  @ApplicationScoped
  public static class Opener {
    /** Does the work in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T open(Supplier<T> work) {
      return work.get();
    }
  }
}
