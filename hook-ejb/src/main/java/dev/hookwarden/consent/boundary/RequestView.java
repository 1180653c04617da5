package dev.hookwarden.consent.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hook wants to do to a person, as the person sees it before they decide.
 *
 * @param id the action's id
 * @param who who asks
 * @param kind what it does
 * @param message exactly what would be sent
 * @param why what for, and what led to it
 * @param progress where it is in its life
 * @param askedAt when it was asked for
 */
public record RequestView(
    UUID id,
    Who who,
    ActionKind kind,
    Message message,
    Why why,
    ActionView.Progress progress,
    Instant askedAt) {
  /**
   * Who asks.
   *
   * @param hook the hook's name
   * @param version the hook's version
   * @param author who handed the version in; {@code null} if that is not known
   * @param approver who approved the version; {@code null} if that is not known
   */
  public record Who(String hook, int version, @Nullable String author, @Nullable String approver) {}

  /**
   * A message.
   *
   * @param title the title of a notification, or the subject of a mail
   * @param text its text; may be empty
   */
  public record Message(String title, String text) {}

  /**
   * What led to it.
   *
   * @param purpose what the hook says it is for
   * @param run the run that asked for it
   * @param event the event that the run was about; {@code null} if that is not known any more
   * @param eventType the event's type; {@code null} if that is not known any more
   * @param eventSource the event's source; {@code null} if that is not known any more
   */
  public record Why(
      String purpose,
      UUID run,
      @Nullable UUID event,
      @Nullable String eventType,
      @Nullable String eventSource) {}

  /** What allowing it means, and whether it can be taken back. */
  public String consequence() {
    return kind == ActionKind.EMAIL
        ? "It goes to your mail address. A mail that was sent can't be taken back."
        : "It appears among your notifications, where you can read it. It does nothing else.";
  }
}
