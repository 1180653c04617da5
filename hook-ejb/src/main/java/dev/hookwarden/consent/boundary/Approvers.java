package dev.hookwarden.consent.boundary;

import dev.hookwarden.library.boundary.VersionKey;
import java.util.Optional;

/** Knows who approved versions. Implemented by the feature that reviews them. */
public interface Approvers {
  /** The name of who approved a version last; empty if nobody has. */
  Optional<String> of(VersionKey version);
}
