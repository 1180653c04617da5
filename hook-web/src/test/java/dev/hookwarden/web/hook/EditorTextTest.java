package dev.hookwarden.web.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.DraftText;
import dev.hookwarden.library.boundary.DraftView;
import dev.hookwarden.library.boundary.Drafts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditorTextTest {
  private final EditorText text = new EditorText();

  @Test
  void whatWasSeenOfOneHookIsNotSeenOfAnother() {
    DraftText draft = new DraftText("python", "pass", "{}", "", 7);
    text.begin(new DraftView("one", draft, "ada", Instant.EPOCH, 3));
    text.forgetOtherHooks();
    assertThat(text.getBasedOn()).isEqualTo(7);
    assertThat(text.getDraftRevision()).isEqualTo(3);

    text.setHook("another");
    text.forgetOtherHooks();
    assertThat(text.getBasedOn()).isZero();
    assertThat(text.getDraftRevision()).isEqualTo(Drafts.ABSENT);
  }

  @Test
  void linesEndAsTheirAuthorMeantThem() {
    text.setSource("a\r\nb\nc\rd");
    assertThat(text.getSource()).isEqualTo("a\nb\nc\rd");
  }
}
