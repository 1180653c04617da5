package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryQueued;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends what is due, on every server. The row is the truth: it is taken in a short transaction,
 * with a lease, carried outside of any, and what came of it is noted in another. So nothing that
 * was committed is lost; what was sent and not noted is sent again, under the same id.
 */
@ApplicationScoped
public class Sender {
  /** How many deliveries of one channel a server carries at a time. */
  static final int LANES = 4;

  private static final System.Logger LOG = System.getLogger(Sender.class.getName());

  /** How many of them one workspace has at the most; the others are for whoever comes. */
  static final int LANES_EACH = LANES - 1;

  /** More than the lanes have in hand. */
  private static final int LOOK_AHEAD = 16;

  private static final int TRIES_TO_NOTE = 3;

  @Inject private Turns turns;
  @Inject private Instance<Carrier> known;
  @Inject private Transactions transactions;
  @Resource private ManagedExecutorService executor;

  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final Map<Channel, Lanes> lanes = new EnumMap<>(Channel.class);
  private final Map<Channel, Rounds> rounds = new EnumMap<>(Channel.class);
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

  /** What could not be taken or noted since the last sweep. */
  private final Set<UUID> putAside = ConcurrentHashMap.newKeySet();

  private volatile boolean ending;

  /** For the container. */
  public Sender() {}

  @PostConstruct
  void start() {
    known.forEach(
        carrier -> {
          Channel channel = carrier.channel();
          carriers.put(channel, carrier);
          rounds.put(channel, new Rounds(LANES_EACH));
          lanes.put(channel, new Lanes(LANES, executor, () -> sendOne(channel)));
        });
  }

  /** Sends what was queued, once it is stored for good. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued queued) {
    Lanes waiting = lanes.get(queued.channel());
    if (waiting != null) {
      rounds.get(queued.channel()).ring(queued.workspace());
      waiting.ring();
    }
  }

  /** Sends what nobody has rung for: what was deferred, or left by a server that ended. */
  public void sweep() {
    putAside.clear();
    rounds.forEach(
        (channel, round) ->
            transactions.inNew(() -> turns.workspaces(channel)).forEach(round::ring));
    lanes.values().forEach(Lanes::ring);
  }

  /** Lets the lanes end after what they carry. */
  @PreDestroy
  void stop() {
    ending = true;
  }

  /** Gives the next workspace its turn; answers whether there was one. */
  private boolean sendOne(Channel channel) {
    Rounds round = rounds.get(channel);
    Optional<UUID> workspace = ending ? Optional.empty() : round.take();
    workspace.ifPresent(
        next -> {
          boolean found = false;
          try {
            found = sendOne(channel, next);
          } finally {
            round.end(next, found);
          }
        });
    return workspace.isPresent();
  }

  /** Sends one delivery of a workspace that is due; answers whether there was one. */
  private boolean sendOne(Channel channel, UUID workspace) {
    try {
      for (UUID id : due(channel, workspace)) {
        if (!putAside.contains(id) && inHand.add(id)) {
          try {
            return send(channel, id);
          } finally {
            inHand.remove(id);
          }
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Deliveries were not looked for", e);
    }
    return false;
  }

  private List<UUID> due(Channel channel, UUID workspace) {
    return transactions.inNew(() -> turns.due(workspace, channel, LOOK_AHEAD + putAside.size()));
  }

  /** Sends one; answers that there may be others, whatever came of it. */
  private boolean send(Channel channel, UUID id) {
    try {
      Optional<Carrier.Consignment> taken = transactions.inNew(() -> turns.take(id));
      taken.ifPresent(consignment -> note(consignment, carry(channel, consignment)));
    } catch (HookwardenException e) {
      // Another server was faster, or somebody decides about it at the same moment.
      LOG.log(Level.DEBUG, "A delivery gave way", e);
      putAside.add(id);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Delivery %s can't be sent now".formatted(id), e);
      putAside.add(id);
    }
    return true;
  }

  private Carrier.Result carry(Channel channel, Carrier.Consignment consignment) {
    try {
      return carriers.get(channel).carry(consignment);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Delivery %s failed".formatted(consignment.id()), e);
      return new Carrier.Result.TryLater("failed on our side: see the server's log", null);
    }
  }

  private void note(Carrier.Consignment sent, Carrier.Result result) {
    for (int left = TRIES_TO_NOTE; left > 0; left--) {
      try {
        if (!transactions.inNew(() -> turns.note(sent, result, true))) {
          LOG.log(Level.WARNING, "Delivery {0} took longer than its lease", sent.id());
        }
        return;
      } catch (HookwardenException e) {
        if (e.problem() != Problem.CONFLICT) {
          LOG.log(Level.WARNING, "The action of delivery %s went on".formatted(sent.id()), e);
          left = 1;
        }
      }
    }
    // What was sent was sent, whatever became of the action meanwhile.
    transactions.inNew(() -> turns.note(sent, result, false));
  }
}
