package dev.hookwarden.consent.boundary;

import org.jspecify.annotations.Nullable;

/**
 * Which waiting calls are wanted.
 *
 * @param hook only those of the hook of this name; {@code null} for all
 * @param destination only those to the destination of this name; {@code null} for all
 * @param method only those by this HTTP method; {@code null} for all
 */
public record CallFilter(
    @Nullable String hook, @Nullable String destination, @Nullable String method) {
  /** All of them. */
  public static final CallFilter ALL = new CallFilter(null, null, null);
}
