package dev.hookwarden.audit.control;

import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.ConfigReader;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Seals what has been written, about once a second ({@code hookwarden.audit.seal-interval}); of a
 * cluster, one server does.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {
  private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());
  private static final String LEASE = "seal";
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final int WORKSPACES_AT_A_TIME = 100;

  @Inject private Config config;
  @Inject private Notes notes;
  @Inject private Sealer sealer;
  @Inject private Leases leases;
  @Inject private Transactions transactions;
  @Resource private TimerService timers;

  /** Whose log is damaged: told once, not with every turn. */
  private final Set<UUID> damaged = new HashSet<>();

  /** Reads configuration and key, and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    LOG.log(Level.INFO, "The audit log is signed with the public key {0}", notes.publicKey());
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("seal", false));
  }

  /**
   * The time between two sealings.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.audit.seal-interval",
        Duration.ofSeconds(1),
        Duration.ofMillis(100),
        Duration.ofMinutes(1));
  }

  /** Seals once. */
  @Timeout
  void seal() {
    List<UUID> waiting = transactions.inNew(() -> sealer.waiting(WORKSPACES_AT_A_TIME));
    for (UUID workspace : waiting) {
      try {
        while (sealBatch(workspace) == Sealer.BATCH) {
          // Until nothing is left.
        }
        damaged.remove(workspace);
      } catch (HookwardenException e) {
        LOG.log(Level.DEBUG, "Another server sealed at the same moment", e);
      } catch (RuntimeException e) {
        if (damaged.add(workspace)) {
          LOG.log(Level.ERROR, "The log of workspace %s can't be sealed".formatted(workspace), e);
        }
      }
    }
  }

  private int sealBatch(UUID workspace) {
    return transactions.inNew(() -> leases.take(LEASE, TERM) ? sealer.seal(workspace) : 0);
  }
}
