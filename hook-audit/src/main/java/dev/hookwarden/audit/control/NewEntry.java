package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.entity.EntryHash;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is to be written.
 *
 * @param actor who did it
 * @param action what
 * @param subject to what; {@code run/} and an id makes it an entry about that run
 * @param detail what else is known, a JSON object as text
 */
public record NewEntry(Actor actor, String action, String subject, String detail) {
  private static final String RUN = "run/";

  /** As many characters as an id has. */
  private static final int ID_CHARS = 36;

  /**
   * The entry, with its hash.
   *
   * @param origin the request that it comes from; {@code null} if it comes from none
   */
  public AuditEntryView at(Instant now, UUID id, @Nullable CurrentRequest origin) {
    return with(now, id, origin, EntryHash.of(with(now, id, origin, "")));
  }

  private AuditEntryView with(Instant now, UUID id, @Nullable CurrentRequest origin, String hash) {
    return new AuditEntryView(
        id,
        actor.workspace(),
        now,
        actor.id(),
        actor.name(),
        action,
        subject,
        detail,
        origin == null ? null : origin.address(),
        origin == null ? null : origin.id(),
        run(),
        EntryHash.CANONICAL,
        hash);
  }

  private @Nullable UUID run() {
    return subject.startsWith(RUN) && subject.length() == RUN.length() + ID_CHARS
        ? UUID.fromString(subject.substring(RUN.length()))
        : null;
  }
}
