package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.Audience;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunReport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who listens to the runs of which workspace. */
@ApplicationScoped
public class Listeners {
  /** The most listeners of one workspace. */
  static final int MOST_OF_WORKSPACE = 20;

  /** The most listeners of this server. */
  static final int MOST = 200;

  private final Audience<UUID, RunView> audience =
      new Audience<>("a workspace", MOST_OF_WORKSPACE, MOST, Listeners::chars);

  /** Creates the bean. */
  public Listeners() {}

  /**
   * Adds a listener.
   *
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  public LiveFeed<RunView> add(UUID workspace, @Nullable String hook, @Nullable Outcome outcome) {
    return audience.add(workspace, run -> isWanted(run, hook, outcome));
  }

  /** Tells a stored run to those who listen, once nothing can take it back any more. */
  public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStored stored) {
    audience.tell(stored.workspace(), stored.run());
  }

  /** How many listen. */
  public int count() {
    return audience.count();
  }

  @PreDestroy
  void closeAll() {
    audience.closeAll();
  }

  /** How many characters a run has, by what its hook makes large. */
  private static long chars(RunView run) {
    RunReport report = run.report();
    String value = report.value();
    return (value == null ? 0 : value.length())
        + report.log().stream().mapToLong(line -> line.text().length()).sum()
        + report.effects().stream().mapToLong(effect -> Json.write(effect).length()).sum();
  }

  private static boolean isWanted(RunView run, @Nullable String hook, @Nullable Outcome outcome) {
    return (hook == null || run.identity().hook().equals(hook))
        && (outcome == null || run.report().outcome() == outcome);
  }
}
