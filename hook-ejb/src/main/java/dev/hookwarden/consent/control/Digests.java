package dev.hookwarden.consent.control;

import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.settings.boundary.ActionPolicies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells people at once what was collected for them: when it has waited as long as the workspace's
 * policy says, or earlier, when the flood is over. Each person on their own, so that none keeps
 * another.
 */
@Dependent
public class Digests {
  private static final System.Logger LOG = System.getLogger(Digests.class.getName());
  private static final int PEOPLE_AT_A_TIME = 100;
  private static final String LEASE = "digest";

  /** Longer than any digest takes to write. */
  private static final Duration TERM = Duration.ofMinutes(2);

  /** A shorter silence is not the end of a flood. */
  private static final Duration LULL = Duration.ofMinutes(1);

  private final Collected collected;
  private final DigestWriter writer;
  private final Rates rates;
  private final ActionPolicies policies;
  private final Leases leases;
  private final Transactions transactions;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Digests(
      Collected collected,
      DigestWriter writer,
      Rates rates,
      ActionPolicies policies,
      Leases leases,
      Transactions transactions,
      Clock clock) {
    this.collected = collected;
    this.writer = writer;
    this.rates = rates;
    this.policies = policies;
    this.leases = leases;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes what is due, unless another server does. */
  public void run() {
    Pages.visit(PEOPLE_AT_A_TIME, collected::people, id -> id, this::mayGoOnAfter);
  }

  private boolean mayGoOnAfter(UUID person) {
    try {
      for (Collected.Waiting waiting : collected.of(person)) {
        if (isDue(waiting) && !write(waiting.pile())) {
          return false;
        }
      }
    } catch (HookwardenException e) {
      // The person decides about some of it at the same moment; the next turn goes on.
      LOG.log(Level.DEBUG, "A digest gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A digest for %s was not written".formatted(person), e);
    }
    return true;
  }

  /** Writes a digest; answers whether this server may go on. */
  private boolean write(Collected.Pile pile) {
    return transactions.inNew(
        () -> {
          boolean mine = leases.take(LEASE, TERM);
          if (mine) {
            writer.write(pile);
          }
          return mine;
        });
  }

  private boolean isDue(Collected.Waiting waiting) {
    Collected.Pile pile = waiting.pile();
    Instant now = clock.instant();
    long minutes = policies.of(pile.workspace()).policy().digestMinutes();
    if (!now.isBefore(waiting.oldest().plus(Duration.ofMinutes(minutes)))) {
      return true;
    }
    return !now.isBefore(waiting.oldest().plus(LULL))
        && rates.isCalm(
            pile.workspace(), collected.hooks(pile), new Room.Claim(pile.person(), pile.kind()));
  }
}
