package dev.hookwarden.review.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import dev.hookwarden.review.boundary.CommentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewCommentTest {
  private static final UUID ID = new UUID(0, 1);

  private static ReviewComment comment(ReviewComment.@Nullable Anchor anchor) {
    return new ReviewComment(
        ID,
        new VersionKey(ID, "hook", 1),
        anchor,
        new Actor(ID, ID, "somebody", Role.REVIEWER),
        "what for?",
        Instant.EPOCH);
  }

  @Test
  void followsItsLineToTheNearestPlaceWhereItStandsNow() {
    CommentView view =
        comment(new ReviewComment.Anchor(2, "eval(x);"))
            .view(List.of("// new", "let x;", "eval(x);", "", "eval(x);"));

    assertThat(view.line()).isEqualTo(3);
    assertThat(view.outdated()).isFalse();
  }

  @Test
  void isOutdatedOnceItsLineReadsOtherwise() {
    CommentView view =
        comment(new ReviewComment.Anchor(2, "eval(x);")).view(List.of("let x;", "call(x);"));

    assertThat(view.line()).isEqualTo(2);
    assertThat(view.outdated()).isTrue();
    assertThat(view.lineText()).isEqualTo("eval(x);");
  }

  @Test
  void ofTheWholeVersionIsNeverOutdated() {
    assertThat(comment(null).view(List.of()).outdated()).isFalse();
  }
}
