package dev.hookwarden.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Answered;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.boundary.RequestView;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxWordsTest {
  private final InboxWords words = new InboxWords();

  @Test
  void saysWhatIsMuted() {
    assertThat(words.scope(MuteScope.EVERYTHING)).isEqualTo("everything");
    assertThat(words.scope(new MuteScope("greet", null, null, ActionKind.EMAIL, "news")))
        .isEqualTo("mail of greet for news");
    assertThat(words.scope(new MuteScope(null, new UUID(0, 1), "bob", null, null)))
        .isEqualTo("everything by bob");
  }

  @Test
  void saysWhatCameOfAnAnswer() {
    assertThat(words.done(new Answered(1, 0, 0, 0))).isEqualTo("1 sent.");
    assertThat(words.done(new Answered(50, 7, 0, 2)))
        .isEqualTo(
            "50 sent, 7 allowed; they come together in one message, 2 had been decided about"
                + " before.");
    assertThat(words.done(Answered.NOTHING)).isEqualTo("Nothing waited any more.");
  }

  @Test
  void saysWhoIsBehindARequest() {
    assertThat(words.people(new RequestView.Who("greet", 1, "ada", "bob")))
        .isEqualTo("by ada, approved by bob");
    assertThat(words.people(new RequestView.Who("greet", 1, null, null))).isEmpty();
  }

  @Test
  void saysWhyARequestWasNotSent() {
    assertThat(words.fate(progress(ActionStatus.HELD, ActionReason.NO_CONSENT)))
        .isEqualTo("It waits for your answer.");
    assertThat(words.fate(progress(ActionStatus.EXPIRED, ActionReason.NO_ANSWER)))
        .isEqualTo("It was not sent. Nobody answered in time.");
  }

  private static ActionView.Progress progress(ActionStatus status, ActionReason reason) {
    return new ActionView.Progress(status, reason, null, null, null, null);
  }
}
