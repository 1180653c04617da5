package dev.hookwarden.library.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A version that was put into service.
 *
 * @param version the version, now active
 * @param replaced the version that ran before; {@code null} if none did, or it was this one
 */
public record Activated(VersionView version, @Nullable Replaced replaced) {
  /**
   * A version that does not run any longer.
   *
   * @param number its number
   * @param changes how many changes of records it made, which can be undone
   */
  public record Replaced(int number, long changes) {}
}
