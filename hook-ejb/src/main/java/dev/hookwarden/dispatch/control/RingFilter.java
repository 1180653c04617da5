package dev.hookwarden.dispatch.control;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what other servers ring for. A broker is another party, and so is whoever may send to it:
 * only a workspace that this server knows of is taken from a message.
 */
final class RingFilter {
  private static final int LENGTH = 36;

  /** As {@link UUID#toString} writes it; its counterpart reads much else, too. */
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private volatile Set<UUID> known = Set.of();

  /** Says which workspaces there are. */
  void know(Set<UUID> workspaces) {
    known = Set.copyOf(workspaces);
  }

  /** The workspace that a message means; empty if it is anything else. */
  Optional<UUID> read(@Nullable String text) {
    if (text == null || text.length() != LENGTH || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(text)).filter(known::contains);
  }
}
