package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Opens a short transaction within a boundary verb that must not hold one all the time, because
 * guest code runs in between.
 */
@ApplicationScoped
public class Transactions {
  /**
   * Does the work in a transaction of its own and commits it; any exception rolls it back.
   *
   * @param work what to do; its exception is passed on
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T inNew(Supplier<T> work) {
    return work.get();
  }
}
