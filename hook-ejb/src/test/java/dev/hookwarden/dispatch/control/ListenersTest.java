package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private static final UUID HOME = new UUID(0, 1);
  private static final UUID ABROAD = new UUID(0, 2);

  private final Listeners listeners = new Listeners();

  @Test
  void tellsOnlyWhatWasAskedFor() throws InterruptedException {
    LiveFeed<RunView> all = listeners.add(HOME, null, null);
    LiveFeed<RunView> failed = listeners.add(HOME, null, Outcome.GUEST_ERROR);
    LiveFeed<RunView> other = listeners.add(HOME, "other", null);
    LiveFeed<RunView> stranger = listeners.add(ABROAD, null, null);
    RunView run = run(Outcome.OK);
    listeners.tell(new RunStored(HOME, run));

    assertThat(all.next(Duration.ZERO)).isSameAs(run);
    assertThat(all.next(Duration.ZERO)).isNull();
    assertThat(failed.next(Duration.ZERO)).isNull();
    assertThat(other.next(Duration.ZERO)).isNull();
    assertThat(stranger.next(Duration.ZERO)).isNull();
  }

  @Test
  void dropsWhoDoesNotKeepUp() {
    LiveFeed<RunView> slow = listeners.add(HOME, null, null);
    for (int i = 0; i < LiveFeed.MAX_WAITING; i++) {
      listeners.tell(new RunStored(HOME, run(Outcome.OK)));
    }
    assertThat(slow.isOpen()).isTrue();
    listeners.tell(new RunStored(HOME, run(Outcome.OK)));

    assertThat(slow.isOpen()).isFalse();
    assertThat(listeners.count()).isZero();
  }

  @Test
  void dropsWhoDoesNotKeepUpWithLargeRuns() throws InterruptedException {
    RunView large = run(Outcome.OK, "x".repeat((int) LiveFeed.MAX_CHARS_WAITING / 4));
    LiveFeed<RunView> slow = listeners.add(HOME, null, null);
    LiveFeed<RunView> steady = listeners.add(HOME, null, null);
    for (int i = 0; i < 4; i++) {
      listeners.tell(new RunStored(HOME, large));
    }
    assertThat(slow.isOpen()).isTrue();
    assertThat(steady.next(Duration.ZERO)).isSameAs(large);
    listeners.tell(new RunStored(HOME, large));

    assertThat(slow.isOpen()).isFalse();
    assertThat(slow.next(Duration.ZERO)).as("nothing of it is kept").isNull();
    assertThat(steady.isOpen()).isTrue();
    for (int i = 0; i < 4; i++) {
      assertThat(steady.next(Duration.ZERO)).isSameAs(large);
    }
  }

  @Test
  void tellsARunThatIsTooLargeAlone() throws InterruptedException {
    RunView large = run(Outcome.OK, "x".repeat((int) LiveFeed.MAX_CHARS_WAITING + 1));
    LiveFeed<RunView> feed = listeners.add(HOME, null, null);
    listeners.tell(new RunStored(HOME, large));

    assertThat(feed.next(Duration.ZERO)).isSameAs(large);
    listeners.tell(new RunStored(HOME, large));
    assertThat(feed.isOpen()).isTrue();
    listeners.tell(new RunStored(HOME, run(Outcome.OK)));
    assertThat(feed.isOpen()).isFalse();
  }

  @Test
  void measuresWhatARunAsksForAndLogs() {
    String text = "x".repeat((int) LiveFeed.MAX_CHARS_WAITING / 2);
    Effect effect =
        new Effect.Put(new RecordKey("things", "k"), JsonNodeFactory.instance.textNode(text));
    LogLine line = new LogLine(LogLevel.INFO, "x".repeat(Frames.MAX_LOG_LINE_CHARS));
    LiveFeed<RunView> asking = listeners.add(HOME, "asks", null);
    LiveFeed<RunView> logging = listeners.add(HOME, "logs", null);
    RunView asks = run("asks", List.of(effect), List.of());
    RunView logs = run("logs", List.of(), Collections.nCopies(400, line));
    for (RunView run : List.of(asks, asks, logs, logs)) {
      listeners.tell(new RunStored(HOME, run));
    }

    assertThat(asking.isOpen()).isFalse();
    assertThat(logging.isOpen()).isFalse();
  }

  @Test
  void limitsAWorkspaceAndTheServer() {
    for (int i = 1; i < Listeners.MOST_OF_WORKSPACE; i++) {
      listeners.add(HOME, null, null);
    }
    LiveFeed<RunView> last = listeners.add(HOME, null, null);
    assertRefused(HOME);
    last.close();
    last.close();
    assertThat(listeners.count()).isEqualTo(Listeners.MOST_OF_WORKSPACE - 1);
    listeners.add(HOME, null, null);

    for (int i = listeners.count(); i < Listeners.MOST; i++) {
      listeners.add(new UUID(i, 0), null, null);
    }
    assertRefused(ABROAD);
    listeners.closeAll();
    assertThat(listeners.count()).isZero();
  }

  @Test
  void endWakesTheReader() throws InterruptedException {
    LiveFeed<RunView> feed = listeners.add(HOME, null, null);
    Thread reader = Thread.ofVirtual().start(() -> waitLong(feed));
    feed.close();
    assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
  }

  private static void waitLong(LiveFeed<RunView> feed) {
    try {
      feed.next(Duration.ofHours(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRefused(UUID workspace) {
    assertThatThrownBy(() -> listeners.add(workspace, null, null))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_LISTENERS));
  }

  private static RunView run(Outcome outcome) {
    return run(outcome, null);
  }

  private static RunView run(Outcome outcome, @Nullable String value) {
    return run(
        "greet",
        new RunReport(outcome, value, null, List.of(), List.of(), Usage.NONE, Duration.ZERO));
  }

  private static RunView run(String hook, List<Effect> effects, List<LogLine> log) {
    return run(
        hook, new RunReport(Outcome.OK, null, null, effects, log, Usage.NONE, Duration.ZERO));
  }

  private static RunView run(String hook, RunReport report) {
    return new RunView(
        new RunView.Identity(new UUID(1, 1), hook, 1, TriggerKind.INVOKE, 1),
        new UUID(2, 2),
        Instant.EPOCH,
        true,
        report);
  }
}
