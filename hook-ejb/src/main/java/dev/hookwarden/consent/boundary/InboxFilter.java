package dev.hookwarden.consent.boundary;

import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted.
 *
 * @param hook only of this hook; {@code null} for all
 * @param kind only of this kind; {@code null} for all
 * @param purpose only for this purpose; {@code null} for all
 */
public record InboxFilter(
    @Nullable String hook, @Nullable ActionKind kind, @Nullable String purpose) {
  /** All requests. */
  public static final InboxFilter ALL = new InboxFilter(null, null, null);
}
