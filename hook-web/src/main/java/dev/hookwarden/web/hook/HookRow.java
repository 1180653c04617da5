package dev.hookwarden.web.hook;

import dev.hookwarden.dispatch.boundary.RunMark;
import dev.hookwarden.library.boundary.HookSummary;
import dev.hookwarden.protocol.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A hook as the list shows it.
 *
 * @param name its name
 * @param version the active version; 0 if none is
 * @param language its language
 * @param triggers what starts it, in words
 * @param runs its last runs, oldest first
 */
public record HookRow(
    String name, int version, String language, String triggers, List<RunMark> runs) {
  private static final int PERCENT = 100;

  static HookRow from(HookSummary hook, List<RunMark> runs) {
    Integer active = hook.hook().activeVersion();
    return new HookRow(
        hook.hook().name(),
        active == null ? 0 : active,
        hook.language().wireName(),
        hook.manifest().triggers().stream()
            .map(ManifestWords::trigger)
            .collect(Collectors.joining("; ")),
        runs);
  }

  /** The share of the last runs that failed, in words. */
  public String failures() {
    if (runs.isEmpty()) {
      return "–";
    }
    long failed =
        runs.stream()
            .map(RunMark::outcome)
            .filter(outcome -> outcome != Outcome.OK && outcome != Outcome.REJECTED)
            .count();
    return failed * PERCENT / runs.size() + " %";
  }
}
