package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerRole;
import java.time.Duration;
import java.util.Set;

/**
 * One worker process at a moment.
 *
 * @param role what it is for
 * @param state what it is doing
 * @param pid the id of the process that the host started
 * @param runs how many runs or checks it has finished
 * @param age time since it was ready
 * @param languages the engines that are warm
 * @param startMillis time from its start until it was warm, in milliseconds, as it says itself
 */
public record WorkerView(
    WorkerRole role,
    State state,
    long pid,
    int runs,
    Duration age,
    Set<Language> languages,
    long startMillis) {
  /** What a worker is doing. */
  public enum State {
    /** Warm and bound to no workspace. */
    FRESH,
    /** Bound to a workspace and waiting. */
    IDLE,
    /** Executing. */
    BUSY
  }

  /** Copies. */
  public WorkerView {
    languages = Set.copyOf(languages);
  }
}
