package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxAnswer.Part;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers as the interface writes them. Nothing is taken that would be ignored. */
final class AnswerWords {
  private static final String EVERYTHING = "everything";

  private AnswerWords() {}

  /**
   * An answer.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static InboxAnswer read(
      String answer,
      Optional<Instant> until,
      Optional<List<String>> scope,
      Optional<String> words) {
    refuse("until", until.isPresent() && !Set.of("always", "mute").contains(answer), answer);
    refuse("scope", scope.isPresent() && !answer.equals("mute"), answer);
    refuse("words", words.isPresent() && !answer.equals("report"), answer);
    return switch (answer) {
      case "once" -> new InboxAnswer.Once();
      case "always" -> new InboxAnswer.Always(until.orElse(null));
      case "not-now" -> new InboxAnswer.NotNow();
      case "never" -> new InboxAnswer.Never();
      case "mute" -> new InboxAnswer.Mute(parts(scope.orElse(List.of())), until.orElse(null));
      case "report" -> new InboxAnswer.Report(words.orElse(""));
      default -> throw invalid("answer: once, always, not-now, never, mute or report");
    };
  }

  /**
   * The kind of action with a name, which must be one to a person.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static @Nullable ActionKind kind(@Nullable String name) {
    return name == null
        ? null
        : Arrays.stream(ActionKind.values())
            .filter(kind -> kind.isToPerson() && kind.wireName().equals(name))
            .findFirst()
            .orElseThrow(() -> invalid("kind: notify or email"));
  }

  private static Set<Part> parts(List<String> scope) {
    if (scope.equals(List.of(EVERYTHING))) {
      return Set.of();
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    scope.forEach(name -> parts.add(part(name)));
    if (parts.isEmpty()) {
      throw invalid("scope: everything, or one or more of hook, author, kind, purpose");
    }
    return parts;
  }

  private static Part part(String name) {
    return Arrays.stream(Part.values())
        .filter(part -> part.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> invalid("scope: everything, or one or more of hook, author, kind, purpose"));
  }

  private static void refuse(String member, boolean superfluous, String answer) {
    if (superfluous) {
      throw invalid("%s: has no meaning for the answer %s".formatted(member, answer));
    }
  }

  private static HookwardenException invalid(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, detail);
  }
}
