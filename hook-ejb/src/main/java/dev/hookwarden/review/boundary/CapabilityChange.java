package dev.hookwarden.review.boundary;

import dev.hookwarden.protocol.Capability;

/**
 * A capability of a version beside the version that was approved last.
 *
 * @param capability the capability
 * @param kind what became of it
 * @param words what it lets a hook do
 */
public record CapabilityChange(Capability capability, Kind kind, String words) {
  /** What became of a capability. */
  public enum Kind {
    /** The version asks for more. */
    ADDED,
    /** The version does not ask for it any more. */
    GONE,
    /** Both ask for it. */
    KEPT
  }
}
