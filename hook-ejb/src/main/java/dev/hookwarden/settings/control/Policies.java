package dev.hookwarden.settings.control;

import dev.hookwarden.platform.KeptForSeconds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** Keeps the policies of the workspaces that have runs, so that a run does not read its own. */
@ApplicationScoped
public class Policies {
  /** How long a policy may be used before it is read again. */
  public static final Duration FRESH = KeptForSeconds.FRESH;

  private final Function<UUID, Policy> loader;
  private final KeptForSeconds<UUID, Policy> kept;

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
    this.kept = new KeptForSeconds<>(Policy::revision, clock);
  }

  /** The policy of a workspace. */
  public Policy of(UUID workspace) {
    return kept.of(workspace, loader);
  }

  /** Takes a policy that was just stored. */
  void changed(UUID workspace, Policy policy) {
    kept.changed(workspace, policy);
  }
}
