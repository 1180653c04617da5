package dev.hookwarden.dispatch.control;

import dev.hookwarden.settings.boundary.RunPolicy;
import dev.hookwarden.stream.boundary.IncomingRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long workspaces, and some of their streams, keep runs and events. */
@Dependent
public class Retention {
  private final RunPolicy policy;
  private final IncomingRules rules;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Retention(RunPolicy policy, IncomingRules rules, Clock clock) {
    this.policy = policy;
    this.rules = rules;
    this.clock = clock;
  }

  /** What of a workspace may be removed now. */
  List<OldRuns.Scope> over(UUID workspace) {
    Instant now = clock.instant();
    int days = policy.retentionDays(workspace);
    return Stream.concat(
            Stream.of(scope(workspace, null, days, now)),
            rules.retentions(workspace).entrySet().stream()
                // The workspace's days may have become fewer since; they hold for all streams.
                .filter(own -> own.getValue() < days)
                .map(own -> scope(workspace, own.getKey(), own.getValue(), now)))
        .toList();
  }

  private static OldRuns.Scope scope(
      UUID workspace, @Nullable String stream, int days, Instant now) {
    return new OldRuns.Scope(workspace, stream, now.minus(Duration.ofDays(days)));
  }
}
