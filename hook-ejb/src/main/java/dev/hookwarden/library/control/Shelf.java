package dev.hookwarden.library.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds hooks and versions of one workspace. */
@Dependent
public class Shelf {
  private static final TypeReference<List<Diagnostic>> DIAGNOSTICS = new TypeReference<>() {};
  private static final TypeReference<List<FixtureResult>> RESULTS = new TypeReference<>() {};

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** The hook with a name. */
  public Optional<Hook> findHook(UUID workspace, String name) {
    return entities
        .createQuery(
            "select h from Hook h where h.workspace = :workspace and h.name = :name", Hook.class)
        .setParameter("workspace", workspace)
        .setParameter("name", Names.requireHook(name))
        .getResultStream()
        .findFirst();
  }

  /**
   * The hook with a name.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Hook hook(UUID workspace, String name) {
    return findHook(workspace, name)
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no hook '" + name + "'"));
  }

  /**
   * A version of a hook.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public HookVersion version(UUID workspace, String name, int number) {
    Hook hook = hook(workspace, name);
    return entities
        .createQuery(
            "select v from HookVersion v where v.hook = :hook and v.number = :number",
            HookVersion.class)
        .setParameter("hook", hook)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.NOT_FOUND, "hook '%s' has no version %d".formatted(name, number)));
  }

  /** The version of a hook with a hash. */
  public Optional<HookVersion> findByHash(UUID workspace, String name, String hash) {
    return entities
        .createQuery(
            "select v from HookVersion v where v.hook.workspace = :workspace"
                + " and v.hook.name = :name and v.hash = :hash",
            HookVersion.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** A version as those see it who decide about it. */
  public static VersionSubject subject(HookVersion version) {
    HookVersion.Content content = version.content();
    return new VersionSubject(
        version.id(),
        new VersionKey(version.hook().workspace(), version.hook().name(), version.number()),
        version.author(),
        version.resubmittedBy(),
        view(version),
        content.source(),
        Executables.manifest(content.manifest()),
        version.grant());
  }

  /** A version as others see it. */
  public static VersionView view(HookVersion version) {
    HookVersion.Content content = version.content();
    HookVersion.Remarks remarks = version.remarks();
    try {
      return new VersionView(
          new VersionView.Identity(
              version.hook().name(),
              version.number(),
              content.hash(),
              content.language(),
              content.apiVersion()),
          version.state(),
          Json.parseStored(content.manifest()),
          version.submittedBy(),
          version.submittedAt(),
          remarks.message(),
          Json.envelopes().readValue(remarks.diagnostics(), DIAGNOSTICS),
          Json.envelopes().readValue(remarks.fixtureResults(), RESULTS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored version is not readable", e);
    }
  }
}
