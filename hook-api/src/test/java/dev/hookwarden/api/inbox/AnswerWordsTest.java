package dev.hookwarden.api.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxAnswer.Part;
import dev.hookwarden.platform.HookwardenException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
  private static final Optional<Instant> SOON = Optional.of(Instant.EPOCH);

  private static InboxAnswer plain(String answer) {
    return AnswerWords.read(answer, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static InboxAnswer mute(String... scope) {
    return AnswerWords.read("mute", SOON, Optional.of(List.of(scope)), Optional.empty());
  }

  @Test
  void readsEveryAnswer() {
    assertThat(plain("once")).isEqualTo(new InboxAnswer.Once());
    assertThat(plain("always")).isEqualTo(new InboxAnswer.Always(null));
    assertThat(plain("not-now")).isEqualTo(new InboxAnswer.NotNow());
    assertThat(plain("never")).isEqualTo(new InboxAnswer.Never());
    assertThat(AnswerWords.read("always", SOON, Optional.empty(), Optional.empty()))
        .isEqualTo(new InboxAnswer.Always(Instant.EPOCH));
    assertThat(AnswerWords.read("report", Optional.empty(), Optional.empty(), Optional.of("no")))
        .isEqualTo(new InboxAnswer.Report("no"));
  }

  @Test
  void mutesEverythingOnlyWhenThatIsSaid() {
    assertThat(mute("everything")).isEqualTo(new InboxAnswer.Mute(Set.of(), Instant.EPOCH));
    assertThat(mute("hook", "kind"))
        .isEqualTo(new InboxAnswer.Mute(Set.of(Part.HOOK, Part.KIND), Instant.EPOCH));
    assertThatThrownBy(() -> plain("mute")).isInstanceOf(HookwardenException.class);
    assertThatThrownBy(AnswerWordsTest::mute).isInstanceOf(HookwardenException.class);
    assertThatThrownBy(() -> mute("everything", "hook")).isInstanceOf(HookwardenException.class);
  }

  @Test
  void refusesWhatWouldBeIgnored() {
    assertThatThrownBy(() -> AnswerWords.read("once", SOON, Optional.empty(), Optional.empty()))
        .hasMessageContaining("until");
    assertThatThrownBy(
            () ->
                AnswerWords.read(
                    "never", Optional.empty(), Optional.of(List.of("hook")), Optional.empty()))
        .hasMessageContaining("scope");
    assertThatThrownBy(
            () -> AnswerWords.read("always", Optional.empty(), Optional.empty(), Optional.of("x")))
        .hasMessageContaining("words");
    assertThatThrownBy(() -> plain("yes")).hasMessageContaining("answer");
  }

  @Test
  void kindIsOneThatReachesAPerson() {
    assertThat(AnswerWords.kind(null)).isNull();
    assertThat(AnswerWords.kind("email")).isEqualTo(ActionKind.EMAIL);
    assertThatThrownBy(() -> AnswerWords.kind("call")).isInstanceOf(HookwardenException.class);
  }
}
