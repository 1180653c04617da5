package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    return new RunView(
        new RunView.Identity(new UUID(1, 1), "greet", 1, TriggerKind.INVOKE, 1),
        new UUID(2, 2),
        Instant.EPOCH,
        true,
        new RunReport(outcome, null, null, List.of(), List.of(), Usage.NONE, Duration.ZERO));
  }
}
