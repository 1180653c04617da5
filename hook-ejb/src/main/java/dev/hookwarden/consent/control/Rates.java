package dev.hookwarden.consent.control;

import dev.hookwarden.settings.boundary.ActionPolicies;
import dev.hookwarden.settings.boundary.ActionPolicy;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How much room there is for actions: token buckets of the workspace, of each hook, and of each
 * person, that all servers share. Tokens are taken on connections of their own, whatever becomes of
 * the caller's transaction, so that no run waits for another one's end.
 */
@Dependent
public class Rates implements Room {
  private static final Duration HOUR = Duration.ofHours(1);

  /** The most buckets that one transaction removes. */
  private static final int SWEPT_AT_A_TIME = 1_000;

  @Resource(lookup = "jdbc/hookRates")
  private DataSource database;

  private @Inject ActionPolicies policies;
  private @Inject Clock clock;

  private @Nullable BucketTable table;

  /** For the container. */
  public Rates() {}

  /** Creates it for a database that is there already. */
  Rates(BucketTable table, ActionPolicies policies) {
    this.table = table;
    this.policies = policies;
  }

  /** Connects. */
  @PostConstruct
  void open() {
    table = new BucketTable(database, clock);
  }

  @Override
  public List<Boolean> take(UUID workspace, String hook, List<Claim> claims) {
    Policy policy = new Policy(workspace);
    List<List<String>> needed = claims.stream().map(claim -> policy.of(hook, claim)).toList();
    return table().together(buckets -> take(needed, policy, buckets));
  }

  private static List<Boolean> take(
      List<List<String>> needed, Policy policy, ProxyManager<String> buckets) {
    // In the order of keys, in which all lock them.
    Map<String, Long> wanted = new TreeMap<>();
    needed.forEach(keys -> keys.forEach(key -> wanted.merge(key, 1L, Long::sum)));
    Map<String, Long> left = new HashMap<>();
    wanted.forEach(
        (key, count) ->
            left.put(key, policy.bucket(buckets, key).tryConsumeAsMuchAsPossible(count)));
    List<Boolean> given = new ArrayList<>();
    for (List<String> keys : needed) {
      boolean room = keys.stream().allMatch(key -> left.get(key) > 0);
      if (room) {
        keys.forEach(key -> left.merge(key, -1L, Long::sum));
      }
      given.add(room);
    }
    left.forEach(
        (key, count) -> {
          if (count > 0) {
            policy.bucket(buckets, key).addTokens(count);
          }
        });
    return given;
  }

  /**
   * Whether everything that messages to a person need is at least half full: the flood is over.
   *
   * @param hooks the hooks that the messages are of
   */
  boolean isCalm(UUID workspace, Set<String> hooks, Claim claim) {
    Policy policy = new Policy(workspace);
    List<String> keys =
        hooks.stream()
            .flatMap(hook -> policy.of(hook, claim).stream())
            .distinct()
            .sorted()
            .toList();
    return table()
        .together(
            buckets ->
                keys.stream()
                    .allMatch(
                        key ->
                            policy.bucket(buckets, key).getAvailableTokens() * 2
                                >= policy.rate(key)));
  }

  /** Removes buckets that are full again. */
  void sweep() {
    int gone;
    do {
      gone = table().removeExpired(SWEPT_AT_A_TIME);
    } while (gone == SWEPT_AT_A_TIME);
  }

  private BucketTable table() {
    if (table == null) {
      throw new IllegalStateException("not connected");
    }
    return table;
  }

  /** What the policy of a workspace says of its buckets now. */
  private final class Policy {
    private final UUID workspace;
    private final ActionPolicy.Rates rates;
    private final long revision;
    private final Map<String, Long> capacities = new HashMap<>();

    Policy(UUID workspace) {
      ActionPolicies.Present present = policies.of(workspace);
      this.workspace = workspace;
      this.rates = present.policy().rates();
      this.revision = present.revision();
    }

    /** What an action of a hook needs a token of. */
    List<String> of(String hook, Claim claim) {
      List<String> keys = new ArrayList<>();
      keys.add(key("workspace", "", rates.perWorkspace()));
      keys.add(key("hook", "/" + hook, rates.perHook()));
      UUID person = claim.person();
      if (person != null) {
        keys.add(key("person", "/" + person, rates.perRecipient()));
        keys.add(
            key("kind", "/" + person + "/" + claim.kind().wireName(), rates.perRecipientAndKind()));
      }
      return keys;
    }

    private String key(String kind, String which, long rate) {
      String key = kind + "/" + workspace + which;
      capacities.put(key, rate);
      return key;
    }

    long rate(String key) {
      return capacities.get(key);
    }

    BucketProxy bucket(ProxyManager<String> buckets, String key) {
      long rate = rate(key);
      return buckets
          .builder()
          .withImplicitConfigurationReplacement(revision, TokensInheritanceStrategy.PROPORTIONALLY)
          .build(
              key,
              () ->
                  BucketConfiguration.builder()
                      .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, HOUR))
                      .build());
    }
  }
}
