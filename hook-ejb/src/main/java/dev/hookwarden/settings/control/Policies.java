package dev.hookwarden.settings.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keeps the policies of the workspaces that have runs, so that a run does not read its own. */
@ApplicationScoped
public class Policies {
  /** How long a policy may be used before it is read again. */
  public static final Duration FRESH = Duration.ofSeconds(5);

  private static final int MAX_KEPT = 10_000;

  private final Function<UUID, Policy> loader;
  private final Clock clock;
  private final Map<UUID, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
          return size() > MAX_KEPT;
        }
      };

  private record Kept(Policy policy, Instant readAt) {
    // A clock that was set back must not keep a policy for as long as that.
    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
    }
  }

  /** For the container's proxies only. */
  protected Policies() {
    this(
        workspace -> {
          throw new IllegalStateException("a proxy has no policies");
        },
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Policies(SettingsShelf shelf, Clock clock) {
    this(shelf::policy, clock);
  }

  Policies(Function<UUID, Policy> loader, Clock clock) {
    this.loader = loader;
    this.clock = clock;
  }

  /** The policy of a workspace. */
  public Policy of(UUID workspace) {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept found = kept.get(workspace);
      if (found != null && found.isFresh(now)) {
        return found.policy();
      }
    }
    return keep(workspace, loader.apply(workspace), now);
  }

  /** Takes a policy that was just stored. */
  void changed(UUID workspace, Policy policy) {
    keep(workspace, policy, clock.instant());
  }

  /** Whoever read the database before a change must not bring back what it replaced. */
  private Policy keep(UUID workspace, Policy policy, Instant readAt) {
    synchronized (kept) {
      Kept present = kept.get(workspace);
      if (present != null && present.policy().revision() > policy.revision()) {
        return present.policy();
      }
      kept.put(workspace, new Kept(policy, readAt));
      return policy;
    }
  }
}
