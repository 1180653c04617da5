package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;

/** How often what lost against another run is executed again. */
final class Conflicts {
  /** The most executions of one run. */
  static final int MAX_ATTEMPTS = 5;

  private Conflicts() {}

  /** Whether to execute again after a failed settlement. */
  static boolean mayRepeat(HookwardenException failure, int attempt) {
    return failure.problem() == Problem.CONFLICT && attempt < MAX_ATTEMPTS;
  }
}
