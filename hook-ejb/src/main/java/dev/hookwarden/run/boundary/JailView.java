package dev.hookwarden.run.boundary;

import java.util.List;

/**
 * What surrounds the workers on this machine, found once at start.
 *
 * @param sufficient whether every layer that the policy requires is active
 * @param disabled whether the operator runs hooks without a jail; then nothing else counts
 * @param layers what was found, in the order of the probe
 */
public record JailView(boolean sufficient, boolean disabled, List<Layer> layers) {
  /** Whether a layer surrounds the workers. */
  public enum State {
    /** It does. */
    ACTIVE,
    /** It could, but something has to be installed or permitted first. */
    MISSING,
    /** This machine can't. */
    UNAVAILABLE
  }

  /**
   * One layer of the jail.
   *
   * @param name such as {@code seccomp}
   * @param state whether it is there
   * @param detail why, and what to do; at most 500 characters, empty if there is nothing to say
   */
  public record Layer(String name, State state, String detail) {}

  /** Copies. */
  public JailView {
    layers = List.copyOf(layers);
  }

  /** Whether hooks run. */
  public boolean permitsRuns() {
    return sufficient || disabled;
  }
}
