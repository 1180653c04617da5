package dev.hookwarden.library.boundary;

import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.settings.boundary.Limit;
import java.util.Map;

/**
 * A version that can run.
 *
 * @param hook the hook's name
 * @param number the version's number; 0 for one that was not handed in
 * @param executable its code
 * @param manifest what it asks for
 */
public record ExecutableVersion(String hook, int number, Executable executable, Manifest manifest) {
  /** The same with limits that are nowhere above others. */
  public ExecutableVersion lowered(Map<Limit, Long> limits) {
    return limits.isEmpty()
        ? this
        : new ExecutableVersion(hook, number, executable, manifest.lowered(limits));
  }
}
