package dev.hookwarden.library.boundary;

import java.util.UUID;

/**
 * Which version.
 *
 * @param workspace its workspace
 * @param hook the hook's name
 * @param number the version's number
 */
public record VersionKey(UUID workspace, String hook, int number) {
  /** As the audit log names it. */
  public String subject() {
    return "hook/%s/%d".formatted(hook, number);
  }
}
