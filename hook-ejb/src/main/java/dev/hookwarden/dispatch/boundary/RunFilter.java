package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted; {@code null} means all of them.
 *
 * @param hook the hook's name
 * @param version the hook's version
 * @param outcome how they ended
 * @param trigger what started them
 * @param stream the stream of their event
 * @param event the event that they ran on
 * @param since started at this time or later
 * @param until started before this time
 * @param text found in their result, failure, log or effects, whatever the case of its letters
 */
public record RunFilter(
    @Nullable String hook,
    @Nullable Integer version,
    @Nullable Outcome outcome,
    @Nullable TriggerKind trigger,
    @Nullable String stream,
    @Nullable UUID event,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String text) {
  /** The most characters of a text. */
  public static final int MAX_TEXT_CHARS = 200;

  /** All runs. */
  public static final RunFilter ALL =
      new RunFilter(null, null, null, null, null, null, null, null, null);

  /**
   * Validates.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if the text is too long or has
   *     a character that no text has
   */
  public RunFilter {
    if (text != null && text.length() > MAX_TEXT_CHARS) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "text: at most " + MAX_TEXT_CHARS + " characters");
    }
    if (text != null && text.indexOf('\0') >= 0) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "text: no NUL");
    }
    text = text == null || text.isEmpty() ? null : text;
  }

  /** The runs of a hook. */
  public static RunFilter ofHook(String hook) {
    return new RunFilter(hook, null, null, null, null, null, null, null, null);
  }

  /** The runs on an event. */
  public static RunFilter onEvent(UUID event) {
    return new RunFilter(null, null, null, null, null, event, null, null, null);
  }
}
