package dev.hookwarden.audit.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; {@code null} means all of them.
 *
 * @param actor the name of who did it
 * @param action what, such as {@code version.activated}
 * @param subject to what, such as {@code hook/label-issues/3}
 * @param run the run that they are about
 * @param since written at this time or later
 * @param until written before this time
 * @param text found in their subject or detail, whatever the case of its letters
 */
public record AuditFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable UUID run,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String text) {
  /** The most characters of a text. */
  public static final int MAX_TEXT_CHARS = 200;

  /** All entries. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

  /**
   * Validates.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a text is too long or has a
   *     character that no text has
   */
  public AuditFilter {
    actor = present("actor", actor);
    action = present("action", action);
    subject = present("subject", subject);
    text = present("text", text);
  }

  private static @Nullable String present(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.length() > MAX_TEXT_CHARS || value.indexOf('\0') >= 0) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, name + ": at most " + MAX_TEXT_CHARS + " characters, no NUL");
    }
    return value;
  }
}
