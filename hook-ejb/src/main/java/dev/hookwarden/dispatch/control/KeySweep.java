package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Forgets what came in under which key, once that does not count any longer. */
@Dependent
public class KeySweep {
  private static final System.Logger LOG = System.getLogger(KeySweep.class.getName());

  private final IntakeKeys keys;
  private final Transactions transactions;

  /** Creates the bean. */
  @Inject
  public KeySweep(IntakeKeys keys, Transactions transactions) {
    this.keys = keys;
    this.transactions = transactions;
  }

  /** Forgets, batch by batch. */
  public void run() {
    try {
      while (transactions.inNew(keys::removeOld)) {
        LOG.log(Level.DEBUG, "There are more old keys");
      }
    } catch (HookwardenException e) {
      LOG.log(Level.DEBUG, "Another server forgets the same keys", e);
    }
  }
}
