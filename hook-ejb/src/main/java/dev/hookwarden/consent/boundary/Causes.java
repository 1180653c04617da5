package dev.hookwarden.consent.boundary;

import java.util.Optional;
import java.util.UUID;

/** Knows the events that runs are about. Implemented by the feature that takes them in. */
public interface Causes {
  /**
   * What an event was.
   *
   * @param type its CloudEvents type
   * @param source its CloudEvents source
   */
  record Cause(String type, String source) {}

  /** What an event of a workspace was; empty if it is not kept any more. */
  Optional<Cause> of(UUID workspace, UUID event);
}
