package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores what was executed, and executes again what lost against another run. */
@Dependent
public class Conflicts {
  /** The most executions of one run. */
  static final int MAX_ATTEMPTS = 5;

  private final Transactions transactions;

  /** Creates the bean. */
  @Inject
  public Conflicts(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Executes, and stores in one transaction; again while the storing loses against another run.
   *
   * @param execute executes, given the number of the attempt, from 1; no transaction is open
   * @param store stores what was executed, with its effects
   * @param failed what to store instead if the effects can't be applied
   */
  <T, R> R settle(
      IntFunction<T> execute, Function<T, R> store, BiFunction<T, HookwardenException, T> failed) {
    for (int attempt = 1; ; attempt++) {
      T executed = execute.apply(attempt);
      try {
        return transactions.inNew(() -> store.apply(executed));
      } catch (HookwardenException e) {
        if (e.problem() == Problem.CONFLICT && attempt < MAX_ATTEMPTS) {
          continue;
        }
        if (e.problem() != Problem.CONFLICT && e.problem() != Problem.PAYLOAD_TOO_LARGE) {
          throw e;
        }
        T instead = failed.apply(executed, e);
        return transactions.inNew(() -> store.apply(instead));
      }
    }
  }
}
