package dev.hookwarden.library.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.run.boundary.Executable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps the contents of versions that run, so that an event does not read them from the database.
 * What is kept can't become stale: it never changes.
 */
@ApplicationScoped
public class Executables {
  private static final int MAX_KEPT = 500;

  private final Map<UUID, ExecutableVersion> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MAX_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, ExecutableVersion> eldest) {
              return size() > MAX_KEPT;
            }
          });

  /**
   * The content of a version.
   *
   * @param id the version's id
   * @param loader reads it where it is not kept
   */
  public ExecutableVersion of(UUID id, Supplier<HookVersion> loader) {
    ExecutableVersion version = kept.get(id);
    if (version == null) {
      version = read(loader.get());
      kept.put(id, version);
    }
    return version;
  }

  /** The content of a version that is at hand. */
  public static ExecutableVersion read(HookVersion version) {
    HookVersion.Content content = version.content();
    Manifest manifest = manifest(content.manifest());
    Executable executable =
        executable(
            version.hook().workspace(),
            content.hash(),
            content.language(),
            content.compiled(),
            manifest);
    return new ExecutableVersion(version.hook().name(), version.number(), executable, manifest);
  }

  /**
   * What the workers need of a version.
   *
   * @param hash the version's SHA-256 in hex
   * @param language the language of the source
   * @param code the compiled form
   */
  public static Executable executable(
      UUID workspace, String hash, Language language, String code, Manifest manifest) {
    return new Executable(
        workspace, hash, language.engine(), code, manifest.isolation(), manifest.capabilities());
  }

  /** What a stored manifest asks for. */
  public static Manifest manifest(String text) {
    try {
      return ManifestReader.read(Json.parseStored(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored manifest is not readable", e);
    }
  }
}
