package dev.hookwarden.delivery.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes it down that a person wants no more mails. */
public interface Muting {
  /**
   * Mutes mails for a person, in the caller's transaction; nothing happens if they are muted.
   *
   * @param hook of which hook; {@code null} for all
   * @param purpose for which purpose; {@code null} for all
   */
  void muteMail(UUID workspace, UUID person, @Nullable String hook, @Nullable String purpose);
}
