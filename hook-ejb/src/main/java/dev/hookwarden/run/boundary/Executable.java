package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Code that may be executed.
 *
 * @param workspace the workspace that it belongs to
 * @param hash the version's SHA-256 in hex
 * @param engine JavaScript or Python
 * @param code the compiled form
 * @param isolation how long its context lives
 * @param capabilities what it may ask for
 */
public record Executable(
    UUID workspace,
    String hash,
    Language engine,
    String code,
    Isolation isolation,
    Set<Capability> capabilities) {
  /** Validates and copies. */
  public Executable {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(isolation, "isolation");
    capabilities = Set.copyOf(capabilities);
  }

  /** The same with a context of its own for each run, whatever the manifest says. */
  public Executable withFreshContexts() {
    return new Executable(workspace, hash, engine, code, Isolation.RUN, capabilities);
  }
}
