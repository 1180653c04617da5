package dev.hookwarden.library.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

  /**
   * Versions of a hook, newest first, without reading their sources.
   *
   * @param before only versions with a number below this
   * @param limit the most versions; fewer if what is said of them is large together
   */
  public FittingPage<VersionView, Integer> versions(Hook hook, int before, int limit) {
    return FittingRows.of(
            entities
                .createQuery(
                    "select v.number, length(v.manifest) + length(v.diagnostics)"
                        + " + length(v.message) + length(v.fixtureResults)"
                        + " from HookVersion v where v.hook = :hook and v.number < :before"
                        + " order by v.number desc",
                    Object[].class)
                .setParameter("hook", hook)
                .setParameter("before", before),
            limit,
            Integer.class::cast)
        .page(numbers -> views(hook, numbers));
  }

  private List<VersionView> views(Hook hook, List<Integer> numbers) {
    return entities
        .createQuery(
            "select v.number, v.hash, v.language, v.apiVersion, v.state, v.manifest,"
                + " v.submittedBy, v.submittedAt, v.message, v.diagnostics, v.fixtureResults"
                + " from HookVersion v where v.hook = :hook and v.number in :numbers"
                + " order by v.number desc",
            Object[].class)
        .setParameter("hook", hook)
        .setParameter("numbers", numbers)
        .getResultStream()
        .map(row -> view(hook, row))
        .toList();
  }

  private static VersionView view(Hook hook, Object[] row) {
    return view(
        new VersionView.Identity(
            hook.name(), (Integer) row[0], (String) row[1], (Language) row[2], (Integer) row[3]),
        (VersionState) row[4],
        (String) row[5],
        (String) row[6],
        (Instant) row[7],
        new HookVersion.Remarks((String) row[8], (String) row[9], (String) row[10], null));
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
        content.compiled(),
        Executables.manifest(content.manifest()),
        version.remarks().fixturesHash(),
        version.grant());
  }

  /** A version as others see it. */
  public static VersionView view(HookVersion version) {
    HookVersion.Content content = version.content();
    return view(
        new VersionView.Identity(
            version.hook().name(),
            version.number(),
            content.hash(),
            content.language(),
            content.apiVersion()),
        version.state(),
        content.manifest(),
        version.submittedBy(),
        version.submittedAt(),
        version.remarks());
  }

  private static VersionView view(
      VersionView.Identity identity,
      VersionState state,
      String manifest,
      String submittedBy,
      Instant submittedAt,
      HookVersion.Remarks remarks) {
    try {
      return new VersionView(
          identity,
          state,
          Json.parseStored(manifest),
          submittedBy,
          submittedAt,
          remarks.message(),
          Json.envelopes().readValue(remarks.diagnostics(), DIAGNOSTICS),
          Json.envelopes().readValue(remarks.fixtureResults(), RESULTS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored version is not readable", e);
    }
  }
}
