package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.protocol.Capability;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What versions may do, for other features. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VersionCapabilities {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public VersionCapabilities() {}

  /**
   * What a version may do.
   *
   * @param version which
   * @param capabilities what its manifest declares
   */
  public record Held(VersionKey version, Set<Capability> capabilities) {
    /** Copies. */
    public Held {
      capabilities = Set.copyOf(capabilities);
    }
  }

  /** What the version with an id may do; empty if there is none. */
  public Optional<Held> of(UUID version) {
    return Optional.ofNullable(entities.find(HookVersion.class, version))
        .map(
            found ->
                new Held(
                    new VersionKey(found.hook().workspace(), found.hook().name(), found.number()),
                    Executables.read(found).manifest().capabilities()));
  }
}
